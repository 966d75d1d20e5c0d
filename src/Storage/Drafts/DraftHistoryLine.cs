namespace ConsumerSafety.Storage.Drafts;

/// <summary>One line of a draft's history, out of the audit log.</summary>
public sealed class DraftHistoryLine
{
    /// <summary>Its place in the log.</summary>
    public long Sequence { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who: an account, with the key it came with, or the service.</summary>
    public string Actor { get; init; } = "";

    /// <summary>What was done, a name of <see cref="Log.AuditAction"/>.</summary>
    public string Action { get; init; } = "";

    /// <summary>Why; null where nothing was said.</summary>
    public string? Detail { get; init; }
}
