using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Follows paths (OData 4.01 URL conventions, 5.1.1.15).</summary>
internal sealed class PathBinder(Binder binder)
{
    /// <summary>Where a path leads.</summary>
    public Target Follow(Syntax syntax) => syntax switch
    {
        AliasSyntax alias => binder.Resolve(alias, Follow),
        NameSyntax { Source: null, Name: var name } => Begin(name),
        NameSyntax { Source: { } source, Name: var name } path => Column(path) ?? Step(Follow(source), name),
        CallSyntax { Name: var name } call when name.Equals("cast", StringComparison.OrdinalIgnoreCase)
            && FindEntity(call) is { } type => Cast(call, type),
        _ => new ValueTarget(binder.Values.Bind(syntax)),
    };

    private Target Begin(string name)
    {
        if (binder.Frame.Find(name) is { } variable)
            return Of(variable);
        if (name == "$root")
            throw binder.Missing("$root in an expression");
        if (binder.Frame.Columns.TryGetValue(name, out var column))
            return Column(column);
        if (binder.Frame.Implicit is not { } root)
            throw binder.Fault($"{name} is not known here; a property needs its range variable before it.");
        return Step(Of(root), name);
    }

    private Target Of(RangeVariable variable) => variable switch
    {
        { Set: { } set } => new EntityTarget(new(binder.Frame, variable.Number, set, null, [])),
        { Collection: { Type: FieldType.Complex } collection } => new RecordTarget(collection, variable.Number),
        { Collection: { } collection } => new ValueTarget(new(
            new ElementNode(collection, variable.Number), ResultType.Of(collection) with { IsCollection = false },
            Origin.OfRoot(binder.Frame))),
        _ => throw new InvalidOperationException("A variable stands for nothing."),
    };

    // Columns of groups may go by paths.
    private ValueTarget? Column(NameSyntax path) =>
        binder.Frame.Columns.Count > 0 && Join(path) is { } name
            && binder.Frame.Columns.TryGetValue(name, out var column)
            ? Column(column)
            : null;

    private static string? Join(Syntax syntax) => syntax switch
    {
        NameSyntax { Source: null, Name: var name } => name,
        NameSyntax { Source: { } source, Name: var name } when Join(source) is { } before => $"{before}/{name}",
        _ => null,
    };

    private ValueTarget Column(ComputedProperty column) =>
        new(new(column.Value, column.Type, Origin.OfRoot(binder.Frame)));

    private Target Step(Target from, string name) => from switch
    {
        EntityTarget { Origin: var origin } => StepFrom(origin, name),
        RecordTarget record => new ValueTarget(Member(record, name)),
        _ => throw binder.Fault($"There is no property {name} of a value or a collection."),
    };

    private Bound Member(RecordTarget record, string name)
    {
        foreach (var member in record.Collection.Members)
            if (member.Name == name)
                return new(
                    new FieldNode(member, record.Variable), ResultType.Of(member), Origin.OfRoot(binder.Frame));
        throw binder.Fault($"{record.Collection.ComplexTypeName} has no property {name}.");
    }

    private Target StepFrom(Origin origin, string name)
    {
        if (name.Contains('.', StringComparison.Ordinal))
            return new EntityTarget(Cast(origin, name));
        if (binder.Frame.HasOnlyColumns && origin is { Variable: 0, Steps.Count: 0 })
            throw binder.Fault($"There is no {name} here any more: it was neither grouped by nor aggregated.");
        if (origin.Set.FindField(name, origin.Kind) is { } field)
        {
            var holder = field.Kind is null ? origin.Guarded : origin;
            return field.Type == FieldType.Complex
                ? new RecordsTarget(field, holder)
                : new ValueTarget(new(new FieldNode(field, holder.Number), ResultType.Of(field), holder));
        }
        foreach (var navigation in origin.Set.Navigations)
            if (navigation.Name == name)
                return navigation.IsCollection
                    ? new RelatedTarget(navigation, origin.Guarded)
                    : new EntityTarget(origin.Follow(navigation));
        throw binder.Fault($"{(origin.Kind is { } kind ? kind.ToString() : origin.Set.TypeName)} has no property "
            + $"{name}{Elsewhere(origin.Set, name)}.");
    }

    private static string Elsewhere(EntitySet set, string name)
    {
        foreach (var field in set.Fields)
            if (field.Name == name && field.Kind is { } kind)
                return $"; it is one of ConsumerSafety.{kind}/{name}";
        return "";
    }

    private EntityTarget Cast(CallSyntax call, EntitySet type)
    {
        var target = call.Arguments.Count == 2 ? Follow(call.Arguments[0]) : Follow(new NameSyntax(null, "$this"));
        return target is EntityTarget { Origin: var origin }
            ? new(Cast(origin, type))
            : throw binder.Fault("Only an entity can be cast to a type of entities.");
    }

    private static EntitySet? FindEntity(CallSyntax call) =>
        call.Arguments is [.., NameSyntax { Source: null, Name: var name }] and { Count: 1 or 2 }
            ? TypeNames.FindEntity(name)
            : call.Arguments is [.., LiteralSyntax { Value: string text }] and { Count: 1 or 2 }
                ? TypeNames.FindEntity(text)
                : null;

    private Origin Cast(Origin origin, string name) => Cast(origin,
        TypeNames.FindEntity(name) ?? throw binder.Fault($"There is no type {name}."));

    private Origin Cast(Origin origin, EntitySet type)
    {
        NoticeKind? kind = type.Kind;
        if (!type.HoldsNotices || !origin.Set.HoldsNotices ? type != origin.Set
            : kind is not null && origin.Set.Kind is not null && kind != origin.Set.Kind)
            throw binder.Fault($"{origin.Set.TypeName} is never {type.TypeName}.");
        return origin with { Kind = kind ?? origin.Kind };
    }
}
