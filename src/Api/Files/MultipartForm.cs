using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Files;

/// <summary>Forms with files (RFC 7578) that are read as they arrive and kept nowhere on the way.</summary>
public static class MultipartForm
{
    private const int BoundaryLimit = 200;

    /// <summary>Reads the body part by part; null when it says that it is something else.</summary>
    public static MultipartReader? Open(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= BoundaryLimit } boundary
            ? new(boundary.ToString(), request.Body)
            : null;

    /// <summary>The name a part gives its file, or null.</summary>
    public static string? FileName(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue
            ? disposition.FileNameStar
            : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;

    /// <summary>
    /// Whether reading failed since the body is no form after all: a boundary that never comes, a header without end.
    /// </summary>
    public static bool IsBroken(Exception fault) =>
        fault is InvalidDataException or IOException and not BadHttpRequestException;
}
