namespace ConsumerSafety.Domain.Notices;

/// <summary>A file that belongs to a notice or a campaign.</summary>
public sealed record Attachment
{
    /// <summary>What people see, 1 to 300 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Where it lies, an absolute http or https address.</summary>
    public required string Url { get; init; }

    /// <summary>IANA media type, <c>application/pdf</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? Length { get; init; }
}
