namespace ConsumerSafety.Storage.Log;

/// <summary>An audit entry with what it vouches for, as found; a missing part is null.</summary>
internal sealed class AuditedChange : AuditEntry
{
    /// <summary>Of the change log.</summary>
    public string? LoggedType { get; init; }

    /// <summary>Of the change log.</summary>
    public string? LoggedId { get; init; }

    /// <summary>Of the revision.</summary>
    public string? RevisionOf { get; init; }

    /// <summary>Of the revision.</summary>
    public int? RevisionVersion { get; init; }

    /// <summary>Of the revision.</summary>
    public string? RevisionStatus { get; init; }

    /// <summary>Of the revision.</summary>
    public string? RevisionUpdatedAt { get; init; }

    /// <summary>Of the revision.</summary>
    public string? RevisionReason { get; init; }

    /// <summary>Of the revision.</summary>
    public byte[]? RevisionFingerprint { get; init; }

    /// <summary>Of the revision.</summary>
    public byte[]? RevisionHash { get; init; }

    /// <summary>Of the revision.</summary>
    public byte[]? RevisionContent { get; init; }

    /// <summary>Of the present state, when this is the change that made it.</summary>
    public string? PresentKind { get; init; }

    /// <summary>Of the present state.</summary>
    public string? PresentPublisherId { get; init; }

    /// <summary>Of the present state.</summary>
    public string? PresentReferenceNumber { get; init; }

    /// <summary>Of the present state.</summary>
    public int? PresentVersion { get; init; }

    /// <summary>Of the present state.</summary>
    public string? PresentStatus { get; init; }

    /// <summary>What the entry is about, for people.</summary>
    public string Subject => Version == 0 ? $"{EntityType} {EntityId}"
        : FormattableString.Invariant($"{EntityType} {EntityId} version {Version}");
}
