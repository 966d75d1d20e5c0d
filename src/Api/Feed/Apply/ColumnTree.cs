using System.Text.Json;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>Columns as they are nested in JSON: <c>Publisher/Name</c> within <c>Publisher</c>.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Column">The column; null where others are within.</param>
/// <param name="Place">The place of the column among the values of an instance.</param>
/// <param name="Inner">What is within.</param>
internal sealed record ColumnTree(JsonEncodedText Name, Field? Column, int Place, IReadOnlyList<ColumnTree> Inner)
{
    /// <summary>The name with the type annotation's behind it.</summary>
    public JsonEncodedText TypeName { get; } = JsonEncodedText.Encode(Name + "@odata.type");

    /// <summary>The tree of some columns among those of an instance.</summary>
    public static IReadOnlyList<ColumnTree> Of(IReadOnlyList<(Field Column, int Place)> columns, int depth = 0) =>
    [
        .. columns.GroupBy(column => column.Column.Name.Split('/')[depth]).Select(group =>
        {
            var (column, place) = group.First();
            var name = JsonEncodedText.Encode(group.Key);
            return column.Name.Split('/').Length == depth + 1
                ? new ColumnTree(name, column, place, [])
                : new ColumnTree(name, null, -1, Of([.. group], depth + 1));
        }),
    ];

    /// <summary>The columns as a context URL lists them.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<ColumnTree> trees) =>
    [
        .. trees.Select(tree => tree.Column is null
            ? $"{tree.Name}({string.Join(',', Names(tree.Inner))})"
            : tree.Name.ToString()),
    ];
}
