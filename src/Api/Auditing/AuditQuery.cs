namespace ConsumerSafety.Api.Auditing;

/// <summary>Which entries of the audit log somebody wants, as typed; what is empty does not limit them.</summary>
public sealed record AuditQuery
{
    /// <summary>What they are about, <c>Notice</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The key of that, <c>RC-2024-000001</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Who: the e-mail address of an account, or an actor as the log names it.</summary>
    public string? Actor { get; init; }

    /// <summary>What was done, <c>Added</c>.</summary>
    public string? Action { get; init; }

    /// <summary>From this day in China, <c>2024-05-01</c>, or this instant, <c>2024-05-01T08:00:00Z</c>.</summary>
    public string? From { get; init; }

    /// <summary>Until this day in China, which is included, or before this instant.</summary>
    public string? Until { get; init; }
}
