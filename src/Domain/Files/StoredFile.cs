using System.Text.Json.Serialization;

namespace ConsumerSafety.Domain.Files;

/// <summary>A file kept here: an attachment, material of a campaign, a picture.</summary>
public sealed record StoredFile
{
    /// <summary>Its key, 32 lower-case hexadecimal digits that cannot be guessed.</summary>
    public required string Id { get; init; }

    /// <summary>As people see it, with its ending: <c>检验报告.pdf</c>; at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>IANA media type, found from the content.</summary>
    public required string MediaType { get; init; }

    /// <summary>What is in it.</summary>
    public required StoredContent Content { get; init; }

    /// <summary>Of a picture: the same, small, as WebP.</summary>
    public StoredContent? Thumbnail { get; init; }

    /// <summary>Of a picture: its width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Of a picture: its height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>SHA-256 of what was handed in, when the content was made anew from it.</summary>
    public string? OriginalSha256 { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The account that added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who may read it.</summary>
    public FileState State { get; init; }

    /// <summary>True when it was made anew here and can be shown in a page without a risk.</summary>
    [JsonIgnore]
    public bool IsPicture => OriginalSha256 is not null;
}
