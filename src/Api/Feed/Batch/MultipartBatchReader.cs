using System.Text;
using ConsumerSafety.Api.Feed.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>
/// Reads a batch in <c>multipart/mixed</c> (OData protocol 4.01, 11.7.7). Throws <see cref="FeedException"/> (400).
/// </summary>
internal static class MultipartBatchReader
{
    private const string Http = "application/http";
    private const string Multipart = "multipart/mixed";

    /// <summary>Reads the requests; no more than one above the bound.</summary>
    public static async Task<List<BatchItem>> ReadAsync(
        Stream body, string boundary, int bound, CancellationToken cancellationToken)
    {
        var items = new List<BatchItem>();
        try
        {
            var reader = new MultipartReader(boundary, body);
            while (items.Count <= bound && await reader.ReadNextSectionAsync(cancellationToken) is { } section)
                items.Add(await ReadItemAsync(section, items.Count, cancellationToken));
            return items;
        }
        catch (Exception exception) when (
            exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw FeedException.Invalid("$batch", $"The batch is not multipart/mixed: {exception.Message}");
        }
    }

    private static async Task<BatchItem> ReadItemAsync(
        MultipartSection section, int index, CancellationToken cancellationToken)
    {
        var place = $"part {index + 1}";
        var id = section.Headers is { } headers && headers.TryGetValue("Content-ID", out var named)
            ? named.ToString()
            : null;
        if (!MediaTypeHeaderValue.TryParse(section.ContentType, out var type))
            throw FeedException.Invalid(place, $"A part of a batch is {Http} or {Multipart}.");
        if (type.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase))
            return new(id, "POST", "", [], default, place, []) { IsChangeSet = true };
        if (!type.MediaType.Equals(Http, StringComparison.OrdinalIgnoreCase))
            throw FeedException.Invalid(place, $"A part of a batch is {Http} or {Multipart}, not {type.MediaType}.");
        using var content = new MemoryStream();
        await section.Body.CopyToAsync(content, cancellationToken);
        return Parse(content.ToArray(), id, place);
    }

    private static BatchItem Parse(byte[] content, string? id, string place)
    {
        var rest = (ReadOnlyMemory<byte>)content;
        var line = "";
        while (line.Length == 0 && rest.Length > 0)
            line = ReadLine(ref rest);
        if (line.Split(' ') is not [var method, var url, var protocol]
            || !protocol.StartsWith("HTTP/", StringComparison.Ordinal))
            throw FeedException.Invalid(place, "A request of a batch begins with a line like GET Notices HTTP/1.1.");
        var headers = new List<KeyValuePair<string, string>>();
        while (rest.Length > 0 && ReadLine(ref rest) is { Length: > 0 } header)
            headers.Add(header.Split(':', 2) is [{ Length: > 0 } name, var value]
                ? new(name.Trim(), value.Trim())
                : throw FeedException.Invalid(place, $"'{header}' is not a header."));
        id ??= headers.FirstOrDefault(header =>
            header.Key.Equals("Content-ID", StringComparison.OrdinalIgnoreCase)).Value;
        return new(id, method, url, headers, rest, null, []);
    }

    private static string ReadLine(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return Encoding.UTF8.GetString(line.Span).TrimEnd('\r');
    }
}
