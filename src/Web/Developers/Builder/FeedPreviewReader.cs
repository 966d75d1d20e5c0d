using System.Globalization;
using System.Text.Json;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>Reads an answer of the feed for people to look at.</summary>
internal static class FeedPreviewReader
{
    private const int CellLength = 80;

    /// <summary>The rows of a collection.</summary>
    public static FeedPreview Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var rows = document.RootElement.GetProperty("value").EnumerateArray().ToList();
        var columns = rows
            .SelectMany(row => row.EnumerateObject().Select(member => member.Name))
            .Where(name => !name.Contains('@', StringComparison.Ordinal))
            .Distinct()
            .ToList();
        var count = document.RootElement.TryGetProperty("@odata.count", out var total) ? total.GetInt64() : (long?)null;
        return new(
            columns,
            [.. rows.Take(FeedPreview.RowCount).Select(row => columns.Select(column => Cell(row, column)).ToList())],
            count,
            rows.Count > FeedPreview.RowCount || document.RootElement.TryGetProperty("@odata.nextLink", out _));
    }

    /// <summary>What an error of the feed says, and the option it names.</summary>
    public static (string Message, string? Target) ReadError(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var error = document.RootElement.GetProperty("error");
        return (
            error.GetProperty("message").GetString()!,
            error.TryGetProperty("target", out var target) ? target.GetString() : null);
    }

    private static string Cell(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) ? MarkedText.Plain(Text(value)).Excerpt(CellLength).Text : "";

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.Name}: {Text(member.Value)}"))),
        _ => value.GetRawText(),
    };
}
