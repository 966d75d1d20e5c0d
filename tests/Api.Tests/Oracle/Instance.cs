using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>Why an instance has no value under a name, beyond null.</summary>
internal enum Missing
{
    /// <summary>It has no such property.</summary>
    Property,

    /// <summary>The way to the property leads to no entity.</summary>
    Entity,
}

/// <summary>One instance that comes of a pipeline, in plain C#: an entity, values under names, or both.</summary>
internal sealed record Instance(Notice? Entity, IReadOnlyDictionary<string, object?> Columns)
{
    public static Instance Nothing { get; } = new(null, new Dictionary<string, object?>());

    public static Instance Of(Notice notice) => new(notice, new Dictionary<string, object?>());

    /// <summary>The value of a column as an expression sees it.</summary>
    public object? Value(string column) => Raw(column) is Missing ? null : Raw(column);

    /// <summary>The value of a column, or why there is none.</summary>
    public object? Raw(string column) => Columns.TryGetValue(column, out var value) ? value : Missing.Property;

    public Instance With(IEnumerable<(string Name, object? Value)> more)
    {
        var columns = new Dictionary<string, object?>(Columns);
        foreach (var (name, value) in more)
            columns[name] = value;
        return new(Entity, columns);
    }
}

/// <summary>What instances have at one point of a pipeline.</summary>
/// <param name="HasEntities">Whether they are notices.</param>
/// <param name="Columns">What they have beside that.</param>
internal sealed record InstanceShape(bool HasEntities, IReadOnlyList<Value> Columns)
{
    private static readonly IReadOnlyList<Value> s_properties =
    [
        .. Properties.OfNotices.Where(property => !property.IsCollection()).Select(property => property with
        {
            Of = instance => ((Instance)instance).Entity is { } notice ? property.Of(notice) : null,
        }),
    ];

    /// <summary>Every single value an expression can name.</summary>
    public IReadOnlyList<Value> Values => [.. HasEntities ? s_properties : [], .. Columns];

    public static Value Column(string name, Type type) =>
        new(name, type, instance => ((Instance)instance).Value(name));

    public InstanceShape With(IEnumerable<Value> more) => this with { Columns = [.. Columns, .. more] };
}

/// <summary>A transformation twice: as OData writes it, and as a function of a list.</summary>
/// <param name="Text">What OData writes.</param>
/// <param name="Shape">What the instances have afterwards.</param>
/// <param name="Run">What becomes of the instances, in their order.</param>
internal sealed record Pipeline(
    string Text, InstanceShape Shape, Func<IReadOnlyList<Instance>, IReadOnlyList<Instance>> Run)
{
    public override string ToString() => Text;

    public Pipeline Then(Pipeline next) => new($"{Text}/{next.Text}", next.Shape, list => next.Run(Run(list)));
}
