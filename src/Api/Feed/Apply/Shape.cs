using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>What instances have at one point of a pipeline.</summary>
/// <param name="Set">The set the pipeline began with.</param>
/// <param name="HasEntities">Whether some of them are entities with all their properties.</param>
/// <param name="IsDocuments">Whether all of them are, so that they can be searched.</param>
/// <param name="Columns">The values they have beside those.</param>
/// <param name="Inlined">What columns of entities are computed of; empty once they hold the values.</param>
internal sealed record Shape(
    EntitySet Set,
    bool HasEntities,
    bool IsDocuments,
    IReadOnlyList<Field> Columns,
    IReadOnlyDictionary<string, ValueNode> Inlined)
{
    private static readonly Dictionary<string, ValueNode> s_nothing = [];

    /// <summary>The entities of a set.</summary>
    public static Shape OfEntities(EntitySet set) => new(set, true, true, [], s_nothing);

    /// <summary>Instances that have nothing but columns.</summary>
    public static Shape OfColumns(EntitySet set, IReadOnlyList<Field> columns) =>
        new(set, false, false, columns, s_nothing);

    /// <summary>The same instances holding the values of their columns.</summary>
    public Shape AsRows() => this with { IsDocuments = false, Inlined = s_nothing };

    /// <summary>The column of this name, or null.</summary>
    public Field? FindColumn(string name)
    {
        foreach (var column in Columns)
            if (column.Name == name)
                return column;
        return null;
    }

    /// <summary>What gives a column's value.</summary>
    public ValueNode ValueOf(Field column) => Inlined.GetValueOrDefault(column.Name) ?? new FieldNode(column);

    /// <summary>Whether some column's path goes through this name.</summary>
    public bool HasPrefix(string name)
    {
        foreach (var column in Columns)
            if (column.Name.StartsWith(name + "/", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether entities have a property of the name that the column's path begins with.</summary>
    public static bool IsDeclared(EntitySet set, Field column)
    {
        var name = column.Name.Split('/')[0];
        return set.Fields.Any(field => field.Name == name)
            || set.Navigations.Any(navigation => navigation.Name == name);
    }

    /// <summary>Whether the name means something already, so that no alias can have it.</summary>
    public bool Knows(string name) =>
        FindColumn(name) is not null || HasPrefix(name)
        || Set.Fields.Any(field => field.Name == name)
        || Set.Navigations.Any(navigation => navigation.Name == name);
}
