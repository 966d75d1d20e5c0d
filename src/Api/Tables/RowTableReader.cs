using System.Collections;
using System.Collections.ObjectModel;
using System.Data.Common;

namespace ConsumerSafety.Api.Tables;

/// <summary>
/// Entities or other instances as the rows of a table of texts, for a writer of tables; nothing is held but the
/// present row.
/// </summary>
internal sealed class RowTableReader<TRow>(
    IReadOnlyList<TableColumn<TRow>> columns, IAsyncEnumerator<TRow> rows)
    : DbDataReader, IDbColumnSchemaGenerator
{
    private readonly string?[] _cells = new string?[columns.Count];

    /// <summary>How many rows were read.</summary>
    public long RowCount { get; private set; }

    public override int FieldCount => columns.Count;

    public override int Depth => 0;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => throw new NotSupportedException("Rows come one after the other, in their own time.");

    public override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!await rows.MoveNextAsync())
            return false;
        for (var i = 0; i < _cells.Length; i++)
            _cells[i] = CsvCell.Read(columns[i].IsText, columns[i].Value(rows.Current));
        RowCount++;
        return true;
    }

    public ReadOnlyCollection<DbColumn> GetColumnSchema() =>
        new([.. columns.Select((column, place) => new TextColumn(column.Name, place))]);

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => _cells[ordinal] is null;

    public override string GetString(int ordinal) => _cells[ordinal] ?? "";

    public override object GetValue(int ordinal) => _cells[ordinal] ?? (object)DBNull.Value;

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    public override string GetName(int ordinal) => columns[ordinal].Name;

    public override int GetOrdinal(string name)
    {
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Name == name)
                return i;
        throw new ArgumentOutOfRangeException(nameof(name), name, null);
    }

    public override Type GetFieldType(int ordinal) => typeof(string);

    public override string GetDataTypeName(int ordinal) => "text";

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override bool GetBoolean(int ordinal) => throw OnlyTexts();

    public override byte GetByte(int ordinal) => throw OnlyTexts();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw OnlyTexts();

    public override char GetChar(int ordinal) => throw OnlyTexts();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw OnlyTexts();

    public override DateTime GetDateTime(int ordinal) => throw OnlyTexts();

    public override decimal GetDecimal(int ordinal) => throw OnlyTexts();

    public override double GetDouble(int ordinal) => throw OnlyTexts();

    public override float GetFloat(int ordinal) => throw OnlyTexts();

    public override Guid GetGuid(int ordinal) => throw OnlyTexts();

    public override short GetInt16(int ordinal) => throw OnlyTexts();

    public override int GetInt32(int ordinal) => throw OnlyTexts();

    public override long GetInt64(int ordinal) => throw OnlyTexts();

    private static NotSupportedException OnlyTexts() => new("Every column is text.");

    private sealed class TextColumn : DbColumn
    {
        public TextColumn(string name, int place)
        {
            ColumnName = name;
            ColumnOrdinal = place;
            DataType = typeof(string);
            AllowDBNull = true;
        }
    }
}
