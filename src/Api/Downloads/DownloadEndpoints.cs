using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Downloads;

/// <summary>The files at <c>/downloads</c>, with their manifest and checksums.</summary>
public static class DownloadEndpoints
{
    private const string Prefix = "/downloads";
    private const string ManifestType = "application/json; charset=utf-8";
    private const string ChecksumType = "text/plain; charset=utf-8";
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Whether a request is for a file; these are sent as they lie there.</summary>
    public static bool Contains(PathString path) => path.StartsWithSegments(Prefix);

    /// <summary>Maps them, unless the settings say that there are none.</summary>
    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IOptions<DownloadOptions>>().Value.IsEnabled)
            return;
        endpoints.MapMethods(Prefix, s_methods, () => Results.Redirect($".{Prefix}/{DownloadStore.Manifest}"));
        endpoints.Map(Prefix + "/{name}", Get);
    }

    private static IResult Get(HttpContext context, string name, DownloadStore store)
    {
        var headers = context.Response.Headers;
        if (!s_methods.Contains(context.Request.Method))
        {
            headers.Allow = string.Join(", ", s_methods);
            return Results.Problem(
                "Files are read with GET and HEAD.", statusCode: StatusCodes.Status405MethodNotAllowed);
        }
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified, Accept-Ranges, Content-Range, Repr-Digest";
        headers.CacheControl = "public, no-cache"; // may be kept, but newer files take the place of these
        if (store.Current is not { } folder)
            return NotYet(context);
        if (name == DownloadStore.Manifest)
            return Results.Bytes(
                folder.ManifestFile, ManifestType, null, true, folder.Manifest.GeneratedAt, new(folder.ManifestTag));
        if (folder.FindByChecksum(name) is { } summed)
            return Results.Bytes(
                Encoding.ASCII.GetBytes($"{summed.Sha256}  {summed.Name}\n"), ChecksumType, null, true,
                summed.ModifiedAt, new($"\"sum-{summed.Sha256}\""));
        return folder.Find(name) is { } file ? Send(headers, store, folder, file) : NotFound(folder, name);
    }

    private static IResult Send(
        IHeaderDictionary headers, DownloadStore store, DownloadFolder folder, DownloadFile file)
    {
        FileStream stream;
        try
        {
            stream = folder.Open(file);
        }
        catch (FileNotFoundException) when (store.Current!.Find(file.Name) is { } newer)
        {
            // Newer files took the place of these between the look and the opening.
            (file, stream) = (newer, store.Current!.Open(newer));
        }
        // RFC 9530: of the whole file, also beside a part of it.
        headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(file.Sha256))}:";
        return Results.Stream(
            stream, file.MediaType, file.Name, file.ModifiedAt, new EntityTagHeaderValue(file.Tag), true);
    }

    private static IResult NotYet(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return Results.Problem(
            "The files for download are being made for the first time; try again in a moment.",
            statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult NotFound(DownloadFolder folder, string name)
    {
        var names = string.Join(", ", folder.Manifest.Files.Select(file => file.Name));
        return Results.Problem(
            $"There is no file '{name}'. There are {DownloadStore.Manifest}, {names}, and each of these with .sha256.",
            statusCode: StatusCodes.Status404NotFound);
    }
}
