using System.Globalization;
using System.Text.Json;

namespace ConsumerSafety.Bench.Feed;

/// <summary>What an answer says, whoever wrote it: keys in their order, counts, groups.</summary>
internal static class Answer
{
    private const string Count = "@odata.count";

    /// <summary>Asks one address and gives what the answer says.</summary>
    public static async Task<string> ReadAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                $"{address} was answered with {(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}"));
        return Says(body);
    }

    private static string Says(ReadOnlyMemory<byte> body)
    {
        if (body.Span[0] != '{')
            return System.Text.Encoding.UTF8.GetString(body.Span).Trim('\uFEFF');
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (!root.TryGetProperty("value", out var rows))
            return Key(root);
        var keys = rows.EnumerateArray().Select(Key).ToList();
        if (rows.GetArrayLength() > 0 && !rows[0].TryGetProperty("Id", out _))
            keys.Sort(StringComparer.Ordinal);
        var count = root.TryGetProperty(Count, out var number) ? number.GetRawText() + ": " : "";
        return count + string.Join(' ', keys);
    }

    private static string Key(JsonElement row) => row.TryGetProperty("Id", out var id)
        ? id.GetString()!
        : string.Join(',', row.EnumerateObject()
            .Where(member => !member.Name.Contains('@', StringComparison.Ordinal))
            .Select(member => $"{member.Name}={member.Value}")
            .Order(StringComparer.Ordinal));
}
