namespace ConsumerSafety.Domain.Complaints;

/// <summary>A file that proves a complaint. Its name may tell who the person is.</summary>
public sealed record EvidenceFile
{
    /// <summary>Its key, 32 lower-case hexadecimal digits that cannot be guessed.</summary>
    public required string Id { get; init; }

    /// <summary>As the person calls it; at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>IANA media type, found from the content; null until that is looked at.</summary>
    public string? MediaType { get; init; }

    /// <summary>How many bytes are kept.</summary>
    public long Length { get; init; }

    /// <summary>How many bytes were handed in.</summary>
    public long OriginalLength { get; init; }

    /// <summary>SHA-256 of what was handed in, in lower-case hexadecimal digits; null until it is complete.</summary>
    public string? OriginalSha256 { get; init; }

    /// <summary>Whether what is kept was made anew, so that it differs from what was handed in.</summary>
    public bool IsRemade { get; init; }

    /// <summary>Of a picture: the length in bytes of the small form, WebP; null when there is none.</summary>
    public long? PreviewLength { get; init; }

    /// <summary>Of a picture: in pixels, as kept.</summary>
    public int? Width { get; init; }

    /// <summary>Of a picture: in pixels, as kept.</summary>
    public int? Height { get; init; }
}
