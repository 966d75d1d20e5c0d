using ConsumerSafety.Domain.Changes;

namespace ConsumerSafety.Storage.Log;

/// <summary>Which entries of the audit log are wanted; what is null does not limit them.</summary>
public sealed record AuditFilter
{
    /// <summary>What they are about.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>The key of what they are about, <c>RC-2024-000001</c>.</summary>
    public string? EntityId { get; init; }

    /// <summary>Who did it, as the log names actors; for an account, what its API keys did is found too.</summary>
    public string? Actor { get; init; }

    /// <summary>What was done.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The pattern of what keys of the actor did, for LIKE with a backslash.</summary>
    internal string? ActorKeys => Actor is null ? null
        : Actor.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal) + " key:%";
}
