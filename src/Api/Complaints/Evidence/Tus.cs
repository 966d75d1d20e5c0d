using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>
/// The headers of the protocol for resumable uploads tus 1.0.0 (https://tus.io/protocols/resumable-upload), with its
/// extensions creation, expiration and termination.
/// </summary>
internal static class Tus
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,expiration,termination";
    public const string BodyType = "application/offset+octet-stream";
    public const string Resumable = "Tus-Resumable";
    public const string Offset = "Upload-Offset";
    public const string Length = "Upload-Length";
    public const string Metadata = "Upload-Metadata";

    /// <summary>Whether a request says the version that is spoken here.</summary>
    public static bool IsSpoken(HttpRequest request) => request.Headers[Resumable] == Version;

    /// <summary>A count of bytes in a header; null when it is none.</summary>
    public static long? Number(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>
    /// What <c>filename</c> says in <c>Upload-Metadata</c>: pairs of key and base64 with commas between them. Null when
    /// it says nothing; false when it cannot be read.
    /// </summary>
    public static bool TryReadName(HttpRequest request, out string? name)
    {
        name = null;
        foreach (var pair in request.Headers[Metadata].ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            if (pair.Split(' ') is not ["filename", var value])
                continue;
            var bytes = new byte[value.Length];
            if (!Convert.TryFromBase64String(value, bytes, out var count))
                return false;
            name = Encoding.UTF8.GetString(bytes, 0, count);
        }
        return true;
    }

    /// <summary>Says where an upload stands.</summary>
    public static void Tell(HttpResponse response, long offset, DateTimeOffset expiresAt)
    {
        response.Headers[Offset] = offset.ToString(CultureInfo.InvariantCulture);
        response.Headers["Upload-Expires"] = expiresAt.ToString("R", CultureInfo.InvariantCulture);
    }
}
