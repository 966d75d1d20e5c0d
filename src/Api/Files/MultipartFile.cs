using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Files;

/// <summary>The first file of a form, read as it arrives and kept nowhere on the way.</summary>
/// <param name="name">The name its sender gives it.</param>
/// <param name="content">Its bytes.</param>
internal sealed class MultipartFile(string name, Stream content) : IAsyncDisposable
{
    /// <summary>The name its sender gives it.</summary>
    public string Name => name;

    /// <summary>Its bytes, to be read once.</summary>
    public Stream Content => content;

    /// <summary>The file; null when the body is no form or has none.</summary>
    public static async Task<MultipartFile?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (MultipartForm.Open(request) is not { } reader)
            return null;
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    && MultipartForm.FileName(disposition) is { Length: > 0 } file)
                    return new(file, section.Body);
        }
        catch (Exception fault) when (MultipartForm.IsBroken(fault))
        {
            // It has no file then.
        }
        return null;
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
