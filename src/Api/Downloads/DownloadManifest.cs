using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConsumerSafety.Api.Downloads;

/// <summary>What there is to download, all from one moment of the catalogue: <c>/downloads/index.json</c>.</summary>
/// <param name="GeneratedAt">When the files were made, UTC to the second.</param>
/// <param name="Source">The identity of the database.</param>
/// <param name="Position">Every change of the log up to this one is in the files.</param>
/// <param name="Program">What made the files; another program makes them anew.</param>
/// <param name="Files">The files.</param>
internal sealed record DownloadManifest(
    DateTimeOffset GeneratedAt, Guid Source, long Position, string Program, IReadOnlyList<DownloadFile> Files);

/// <summary>How a manifest is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DownloadManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <summary>The manifest in a folder; null when there is none that can be read.</summary>
    public static DownloadManifest? Find(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), Default.DownloadManifest);
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
