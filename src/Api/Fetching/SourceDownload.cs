using System.Globalization;
using System.Net;
using ConsumerSafety.Domain.Fetching;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Fetching;

/// <summary>
/// Fetches what a source answers into files, page after page where it names a next one (RFC 8288), and asks only for
/// what is new where it gave a tag or date (RFC 9110, section 13).
/// </summary>
internal sealed class SourceDownload(IHttpClientFactory clients, IOptions<FetchOptions> options)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string ClientName = "fetch";

    private const int BufferSize = 64 * 1024;
    private const int MaxPages = 1000;

    /// <summary>Fetches; files are made in the folder.</summary>
    public async Task<Fetched> FetchAsync(
        Uri address, FetchState state, string folder, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        var paths = new List<string>();
        var left = options.Value.MaxMegabytes * 1024L * 1024;
        string? tag = null, modified = null;
        for (var next = address; next is not null;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, next);
            if (paths.Count == 0 && state.TaggedAddress == address.OriginalString)
                AddConditions(request, state);
            using var response = await client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotModified)
                return new Fetched.NotModified();
            if (!response.IsSuccessStatusCode)
                return IsEmpty(address, response)
                    ? new Fetched.Files([], null, null)
                    : new Fetched.Nothing(FormattableString.Invariant(
                        $"{next.Host} answered {(int)response.StatusCode} {response.ReasonPhrase}."));
            var path = Path.Combine(folder, FormattableString.Invariant($"{paths.Count + 1}.{Extension(response)}"));
            left -= await SaveAsync(response, path, left, cancellationToken);
            if (left < 0)
                return new Fetched.Nothing(
                    $"The answer is longer than {FetchOptions.Section}:MaxMegabytes allows, "
                    + $"{options.Value.MaxMegabytes} MB.");
            (tag, modified) = paths.Count == 0
                ? (response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("R"))
                : (null, null);
            paths.Add(path);
            next = NextPage.Find(response, next);
            if (next is not null && paths.Count == MaxPages)
                return new Fetched.Nothing(FormattableString.Invariant($"It has more than {MaxPages} pages."));
        }
        return new Fetched.Files(paths, tag, modified);
    }

    private static void AddConditions(HttpRequestMessage request, FetchState state)
    {
        if (state.EntityTag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (state.LastModified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
    }

    // openFDA answers a search without hits with 404 and an error in JSON.
    private static bool IsEmpty(Uri address, HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.NotFound
        && address.Host.Equals("api.fda.gov", StringComparison.OrdinalIgnoreCase);

    private static string Extension(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType switch
        {
            "application/json" => "json",
            "text/csv" => "csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
            "application/xml" or "text/xml" => "xml",
            _ => OfPath(response.RequestMessage?.RequestUri),
        };

    private static string OfPath(Uri? address) =>
        Path.GetExtension(address?.AbsolutePath)?.TrimStart('.') is { Length: > 0 } extension
            ? extension.ToLower(CultureInfo.InvariantCulture)
            : "json";

    private static async Task<long> SaveAsync(
        HttpResponseMessage response, string path, long limit, CancellationToken cancellationToken)
    {
        await using var input = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var output = File.Create(path);
        var buffer = new byte[BufferSize];
        var length = 0L;
        int read;
        while (length <= limit && (read = await input.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            length += read;
        }
        return length;
    }
}
