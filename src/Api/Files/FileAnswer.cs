using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Files;

/// <summary>Sends a file so that no browser takes it for anything else than it is.</summary>
public static class FileAnswer
{
    /// <summary>Sends a content of a file, whole or in part; who may read it has been seen to.</summary>
    public static IResult Send(HttpContext context, StoredFile file, StoredContent content, ContentStore contents)
    {
        var headers = context.Response.Headers;
        var isPublic = file.State == FileState.Public;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = isPublic ? "public, max-age=31536000, immutable" : "private, no-store";
        if (isPublic)
        {
            headers.AccessControlAllowOrigin = "*";
            // What proxies keep for everybody says nothing about the session of the one who asked first.
            headers.Remove(HeaderNames.SetCookie);
        }
        // Only pictures made anew here are shown in a page; everything else is to be saved.
        var disposition = new ContentDispositionHeaderValue(file.IsPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        var type = content == file.Thumbnail ? "image/webp" : file.MediaType;
        return Results.Stream(
            contents.Open(content), type, null, file.AddedAt, new EntityTagHeaderValue($"\"{content.Sha256}\""), true);
    }
}
