namespace ConsumerSafety.Storage.Complaints;

/// <summary>A move of a complaint, out of the audit log.</summary>
public sealed class ComplaintStep
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who, as the audit log names them.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The move.</summary>
    public string? Detail { get; init; }
}
