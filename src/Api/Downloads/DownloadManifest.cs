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

/// <summary>A file to download.</summary>
/// <param name="Name">Its name, which is its address relative to the manifest's.</param>
/// <param name="Set">The set of the feed whose entities it holds.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Rows">How many entities it holds.</param>
/// <param name="Sha256">The SHA-256 of its bytes, hexadecimal.</param>
/// <param name="ModifiedAt">When its bytes last became others, UTC to the second.</param>
/// <param name="DeltaLink">
/// What has changed since, relative to the manifest's address; null where the feed tells of no changes.
/// </param>
internal sealed record DownloadFile(
    string Name, string Set, string MediaType, long Bytes, long Rows, string Sha256, DateTimeOffset ModifiedAt,
    string? DeltaLink)
{
    /// <summary>The tag of its bytes.</summary>
    [JsonIgnore]
    public string Tag => $"\"{Sha256}\"";
}

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
