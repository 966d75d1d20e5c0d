using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace ConsumerSafety.Web.Site;

/// <summary>The style sheet and pictures, which lie beside the program wherever it is started from.</summary>
public sealed class SiteAssets : IDisposable
{
    private readonly PhysicalFileProvider _files = new(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
    private readonly FileExtensionContentTypeProvider _types = new();
    private readonly ConcurrentDictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>The address of a file, which changes with its content.</summary>
    public string Address(string name) => _addresses.GetOrAdd(name, _ =>
    {
        using var content = _files.GetFileInfo(name).CreateReadStream();
        return $"/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    });

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    /// <summary>Serves the files: for a year where the address names the content, else for an hour.</summary>
    internal void Map(IEndpointRouteBuilder routes)
    {
        foreach (var file in _files.GetDirectoryContents("").Where(file => !file.IsDirectory))
            routes.MapMethods("/" + file.Name, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
                Serve(context, file));
    }

    private IResult Serve(HttpContext context, IFileInfo file)
    {
        context.Response.Headers.CacheControl =
            context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        _types.TryGetContentType(file.Name, out var type);
        return Results.File(file.PhysicalPath!, type, lastModified: file.LastModified);
    }
}
