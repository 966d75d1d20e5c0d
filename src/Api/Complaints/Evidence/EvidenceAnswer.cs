using ConsumerSafety.Storage.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>Sends evidence so that no browser shows or runs it within the site; only previews are shown.</summary>
public static class EvidenceAnswer
{
    /// <summary>Sends it; who may read it has been seen to.</summary>
    public static IResult Send(HttpContext context, OpenEvidence evidence, bool isPreview)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var disposition = new ContentDispositionHeaderValue(isPreview ? "inline" : "attachment");
        if (!isPreview)
            disposition.SetHttpFileName(evidence.File.Name);
        headers.ContentDisposition = disposition.ToString();
        // What a picture shows small was drawn here.
        return Results.Stream(evidence.Content, isPreview ? "image/webp" : evidence.File.MediaType);
    }
}
