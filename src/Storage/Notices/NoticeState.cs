using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Storage.Notices;

/// <summary>What has to be known of a notice to record it again; moves on with each version of the batch.</summary>
internal sealed class NoticeState
{
    public string Id { get; init; } = "";

    public NoticeKind Kind { get; init; }

    public string PublisherId { get; init; } = "";

    public string? ReferenceNumber { get; set; }

    /// <summary>The reference number that its row has.</summary>
    public string? StoredReference { get; init; }

    public int Version { get; set; }

    public NoticeStatus Status { get; set; }

    /// <summary>The reason of the present version.</summary>
    public string? Reason { get; set; }

    /// <summary>The change that made the present version.</summary>
    public long Sequence { get; set; }

    /// <summary>The instant of a version made in this batch.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    public byte[] Fingerprint { get; set; } = [];

    /// <summary>True when it has no row yet.</summary>
    public bool IsNew { get; init; }
}
