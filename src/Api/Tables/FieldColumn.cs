using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Tables;

/// <summary>
/// The column of a property. Where several kinds of notice have a property of the same name, it is one column for all
/// of them.
/// </summary>
internal sealed class FieldColumn : TableColumn<Row>
{
    private readonly Field?[] _byKind = new Field?[Enum.GetValues<NoticeKind>().Length];

    private FieldColumn(IReadOnlyList<Field> fields)
        : base(fields[0].Name)
    {
        Field = fields[0];
        foreach (var field in fields)
            if (field.Kind is { } kind)
                _byKind[(int)kind] = field;
            else
                Array.Fill(_byKind, field);
    }

    /// <summary>The property, or the first of its name: all have its type.</summary>
    public Field Field { get; }

    /// <inheritdoc/>
    public override bool IsText => Field.Type == FieldType.String;

    /// <summary>The columns of these properties, in the order in which each name comes first.</summary>
    public static IReadOnlyList<FieldColumn> Of(IEnumerable<Field> fields) =>
        [.. fields.GroupBy(field => field.Name).Select(group => new FieldColumn([.. group]))];

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Value(Row row)
    {
        var field = row.Kind is { } kind ? _byKind[(int)kind] : Field;
        return field is null ? default : row.Value(field);
    }
}
