using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Files;

/// <summary>The first file of a form, read as it arrives and kept nowhere on the way.</summary>
/// <param name="name">The name its sender gives it.</param>
/// <param name="content">Its bytes.</param>
internal sealed class MultipartFile(string name, Stream content) : IAsyncDisposable
{
    private const int BoundaryLimit = 200;

    /// <summary>The name its sender gives it.</summary>
    public string Name => name;

    /// <summary>Its bytes, to be read once.</summary>
    public Stream Content => content;

    /// <summary>The file; null when the body is no form or has none.</summary>
    public static async Task<MultipartFile?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= BoundaryLimit } boundary)
            return null;
        var reader = new MultipartReader(boundary.ToString(), request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    && FileName(disposition) is { Length: > 0 } file)
                    return new(file, section.Body);
        }
        catch (IOException fault) when (fault is not BadHttpRequestException)
        {
            // No form after all: a boundary that never comes, a header without end.
        }
        return null;
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();

    private static string? FileName(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue ? disposition.FileNameStar
            : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;
}
