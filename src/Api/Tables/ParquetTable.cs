using System.Globalization;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;
using Parquet;
using Parquet.Schema;
using SearchField = ConsumerSafety.Search.Fields.Field;
using SchemaField = Parquet.Schema.Field;

namespace ConsumerSafety.Api.Tables;

/// <summary>
/// Writes entities as a Parquet file: lists are lists, records are structs, instants are UTC to the millisecond,
/// enumerations are texts.
/// </summary>
internal static class ParquetTable
{
    /// <summary>The media type (IANA).</summary>
    public const string ContentType = "application/vnd.apache.parquet";

    // Large enough to compress well, small enough to hold: a group takes some times this much memory.
    private const long BytesPerGroup = 16 << 20;
    private const int DecimalPrecision = 18;
    private const int DecimalScale = 4;

    // What every reader of Parquet knows to read.
    private static readonly ParquetOptions s_options = new() { CompressionMethod = CompressionMethod.Snappy };

    /// <summary>Writes the rows, and gives how many. The stream is written from its beginning and stays open.</summary>
    public static async Task<long> WriteAsync(
        Stream output, IReadOnlyList<FieldColumn> columns, IAsyncEnumerable<Row> rows,
        CancellationToken cancellationToken)
    {
        var schema = new ParquetSchema(columns.Select(ToSchema));
        var leaves = new Queue<DataField>(schema.GetDataFields());
        var parts = columns.SelectMany(column => Parts(column, leaves)).ToList();
        var count = 0L;
        await using var writer = await ParquetWriter.CreateAsync(
            schema, output, s_options, cancellationToken: cancellationToken);
        var held = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var part in parts)
                part.Add(row);
            count++;
            held += row.Members.Length;
            if (held < BytesPerGroup)
                continue;
            await WriteGroupAsync(writer, parts, cancellationToken);
            held = 0;
        }
        if (held > 0 || count == 0)
            await WriteGroupAsync(writer, parts, cancellationToken);
        return count;
    }

    private static async Task WriteGroupAsync(
        ParquetWriter writer, List<ParquetColumn> parts, CancellationToken cancellationToken)
    {
        using var group = writer.CreateRowGroup();
        foreach (var part in parts)
            await part.WriteAsync(group, cancellationToken);
        group.CompleteValidate();
    }

    private static SchemaField ToSchema(FieldColumn column)
    {
        var field = column.Field;
        if (!field.IsCollection)
            return ToLeaf(field, field.Name, field.IsNullable || field.Kind is not null);
        SchemaField element = field.Members.Count == 0
            ? ToLeaf(field, ListField.ElementName, isNullable: true)
            : new StructField(
                ListField.ElementName, [.. field.Members.Select(member => ToLeaf(member, member.Name, true))]);
        return new ListField(field.Name, element);
    }

    private static DataField ToLeaf(SearchField field, string name, bool isNullable) => field.Type switch
    {
        FieldType.Int32 => new DataField(name, typeof(int), isNullable),
        FieldType.Int64 => new DataField(name, typeof(long), isNullable),
        FieldType.Decimal => new DecimalDataField(name, DecimalPrecision, DecimalScale, isNullable: isNullable),
        FieldType.Double => new DataField(name, typeof(double), isNullable),
        FieldType.Boolean => new DataField(name, typeof(bool), isNullable),
        FieldType.Date => new DataField(name, typeof(DateOnly), isNullable),
        FieldType.Instant => new DateTimeDataField(
            name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Millis, isNullable),
        FieldType.String or FieldType.Enum => new DataField(name, typeof(string), isNullable),
        _ => throw new InvalidOperationException($"A table has no column for {field.Type}."),
    };

    private static IEnumerable<ParquetColumn> Parts(FieldColumn column, Queue<DataField> leaves)
    {
        if (column.Field.Members.Count == 0)
            yield return Part(column, column.Field, null, leaves.Dequeue());
        foreach (var member in column.Field.Members)
            yield return Part(column, member, member.Name, leaves.Dequeue());
    }

    private static ParquetColumn Part(FieldColumn column, SearchField field, string? member, DataField leaf) =>
        field.Type switch
        {
            FieldType.Int32 => new ParquetColumn<int>(column, leaf, member, (ref json) => json.GetInt32()),
            FieldType.Int64 => new ParquetColumn<long>(column, leaf, member, (ref json) => json.GetInt64()),
            FieldType.Decimal => new ParquetColumn<decimal>(column, leaf, member, (ref json) => json.GetDecimal()),
            FieldType.Double => new ParquetColumn<double>(column, leaf, member, (ref json) => json.GetDouble()),
            FieldType.Boolean => new ParquetColumn<bool>(column, leaf, member, (ref json) => json.GetBoolean()),
            FieldType.Date => new ParquetColumn<DateOnly>(column, leaf, member, (ref json) =>
                DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            FieldType.Instant => new ParquetColumn<DateTime>(column, leaf, member, (ref json) =>
                json.GetDateTimeOffset().UtcDateTime),
            _ => new ParquetColumn<ReadOnlyMemory<char>>(column, leaf, member, (ref json) =>
                json.GetString().AsMemory()),
        };
}
