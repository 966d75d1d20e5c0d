using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>
/// Reads <c>join</c> and <c>outerjoin</c> (OData Data Aggregation 4.0, 3.5.1). Beyond the specification they also take
/// collections of plain values, such as HazardTypes: the alias then is the value.
/// </summary>
internal static class JoinTranslator
{
    public static (Transformation Step, Shape Shape) Translate(ApplyCall call, Shape shape)
    {
        if (call.Arguments.Count > 1)
            throw FeedException.Unsupported(
                ApplyCall.Option, $"Transformations within {call.Name} are not supported by this service.");
        if (call.Arguments is not [var text])
            throw ApplyCall.Wrong($"{call.Name} takes a collection with an alias.");
        var (name, alias) = ApplyTranslator.Aliased(text, shape);
        if (ShapePath.Read(name, shape) is not { IsCollection: true, Member: null } path
            || path is { Navigation: not null, Field: not null })
            throw ApplyCall.Wrong($"There is no collection {name} here that {call.Name} could take apart.");
        var collection = path.Navigation?.KeyField ?? path.Field!;
        var members = (path.Navigation?.Target.Fields ?? path.Field!.Members)
            .Where(member => member is { IsCollection: false, Type: not FieldType.Complex })
            .ToArray();
        var first = shape.Columns.Count;
        Field[] columns = members.Length == 0
            ? [Field.ForColumn(alias, path.Type.Type, path.Type.EnumType, first)]
            : [.. members.Select((member, i) =>
                Field.ForColumn($"{alias}/{member.Name}", member.Type, member.EnumType, first + i))];
        return (
            new JoinStep(collection, path.Navigation, columns, members, call.Name == "outerjoin"),
            shape.AsRows() with { Columns = [.. shape.Columns, .. columns] });
    }
}
