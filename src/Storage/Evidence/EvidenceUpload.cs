using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>A file that no complaint has claimed yet.</summary>
public sealed record EvidenceUpload
{
    /// <summary>Its key; whoever knows it may go on with the upload and hand the file in.</summary>
    public required string Id { get; init; }

    /// <summary>How many bytes are to come in all.</summary>
    public required long Length { get; init; }

    /// <summary>How many are kept.</summary>
    public required long Received { get; init; }

    /// <summary>Whether it was examined and can be claimed.</summary>
    public required bool IsReady { get; init; }

    /// <summary>When it goes unless it is claimed, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What is known of it.</summary>
    public required EvidenceFile File { get; init; }

    /// <summary>Whether all of it is here.</summary>
    public bool IsComplete => Received == Length;

    internal byte[] Key { get; init; } = [];
}
