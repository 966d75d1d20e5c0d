using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Tables;

/// <summary>
/// One column of a table of entities. Where several kinds of notice have a property of the same name, it is one column
/// for all of them.
/// </summary>
internal sealed class TableColumn
{
    private readonly Field?[] _byKind = new Field?[Enum.GetValues<NoticeKind>().Length];

    private TableColumn(IReadOnlyList<Field> fields)
    {
        Field = fields[0];
        foreach (var field in fields)
            if (field.Kind is { } kind)
                _byKind[(int)kind] = field;
            else
                Array.Fill(_byKind, field);
    }

    /// <summary>The heading.</summary>
    public string Name => Field.Name;

    /// <summary>The property, or the first of its name: all have its type.</summary>
    public Field Field { get; }

    /// <summary>The columns of these properties, in the order in which each name comes first.</summary>
    public static IReadOnlyList<TableColumn> Of(IEnumerable<Field> fields) =>
        [.. fields.GroupBy(field => field.Name).Select(group => new TableColumn([.. group]))];

    /// <summary>The value of an entity as JSON; empty when its kind has no such property.</summary>
    public ReadOnlySpan<byte> Value(Row row)
    {
        var field = row.Kind is { } kind ? _byKind[(int)kind] : Field;
        return field is null ? default : row.Value(field);
    }
}
