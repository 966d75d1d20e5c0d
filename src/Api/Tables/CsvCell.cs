using System.Text;
using System.Text.Json;

namespace ConsumerSafety.Api.Tables;

/// <summary>
/// A JSON value as a cell of a CSV file: a text without its quotes, a collection or record as its JSON, null as
/// nothing.
/// </summary>
internal static class CsvCell
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";
    private const char Guard = '\'';

    /// <summary>The cell; null for an empty one.</summary>
    public static string? Read(bool isText, ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty || json[0] == (byte)'n')
            return null;
        if (json[0] != (byte)'"')
            return Encoding.UTF8.GetString(json);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var text = reader.GetString()!;
        return isText ? Disarm(text) : text;
    }

    /// <summary>
    /// A text that a spreadsheet does not run as a formula: an apostrophe before it keeps it a text (OWASP, CSV
    /// injection). Texts that look so already get one more, so that taking one away always gives what was there.
    /// </summary>
    public static string Disarm(string text)
    {
        var start = text.AsSpan().TrimStart(Guard);
        return !start.IsEmpty && FormulaStarts.Contains(start[0], StringComparison.Ordinal) ? Guard + text : text;
    }
}
