using System.Text.Json.Serialization;

namespace ConsumerSafety.Api.Downloads;

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
public sealed record DownloadFile(
    string Name, string Set, string MediaType, long Bytes, long Rows, string Sha256, DateTimeOffset ModifiedAt,
    string? DeltaLink)
{
    /// <summary>The tag of its bytes.</summary>
    [JsonIgnore]
    public string Tag => $"\"{Sha256}\"";
}
