using System.Globalization;
using Sylvan.Data.Csv;

namespace ConsumerSafety.Import.Reference;

/// <summary>The row of a table that is being read.</summary>
internal sealed class ReferenceRow(CsvDataReader reader, string file)
{
    /// <summary>The line it begins on, from 1; the comment and the column names stand before it.</summary>
    public int Line => reader.RowNumber + 2;

    public string Required(string column) => Optional(column) ?? throw Fault(column, "a value is missing");

    public string? Optional(string column)
    {
        var ordinal = IndexOf(column);
        if (ordinal < 0)
            throw new ReferenceDataException(file, 2, column, "the column is missing");
        var text = reader.GetString(ordinal);
        return text.Length == 0 ? null : text;
    }

    public int Whole(string column) =>
        int.TryParse(Required(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(column, "a whole number was expected");

    public DateOnly Day(string column) =>
        DateOnly.TryParseExact(
            Required(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(column, "a day as yyyy-MM-dd was expected");

    public TEnum? Member<TEnum>(string column) where TEnum : struct, Enum =>
        Optional(column) is not { } text ? null
        : Enum.TryParse<TEnum>(text, out var member) && Enum.IsDefined(member) ? member
        : throw Fault(column, $"one of {string.Join(", ", Enum.GetNames<TEnum>())} was expected");

    public ReferenceDataException Fault(string? column, string reason) => new(file, Line, column, reason);

    private int IndexOf(string column)
    {
        for (var i = 0; i < reader.FieldCount; i++)
            if (reader.GetName(i) == column)
                return i;
        return -1;
    }
}
