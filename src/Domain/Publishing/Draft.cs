using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>
/// A notice, or a change of one, on its way to publication. Immutable; every move makes a next version.
/// </summary>
public sealed record Draft
{
    /// <summary>Its key: 32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The agency it belongs to and publishes for.</summary>
    public required string AgencyId { get; init; }

    /// <summary>What it is to do.</summary>
    public DraftIntent Intent { get; init; }

    /// <summary>The notice it changes; for a new one, the number it was published under, null until then.</summary>
    public string? NoticeId { get; init; }

    /// <summary>The version of the notice it was made from; null for a new one.</summary>
    public int? BaseVersion { get; init; }

    /// <summary>
    /// What the notice is to say. May be incomplete until it is handed in: a required text that is not there yet is
    /// empty.
    /// </summary>
    public required Notice Content { get; init; }

    /// <summary>
    /// What was typed into fields and cannot be read, so that it is not lost; none when it is handed in.
    /// </summary>
    public IReadOnlyList<Fault> Unread { get; init; } = [];

    /// <summary>
    /// Why the published notice is changed, shown to everybody, up to 2,000 characters; null for a new one.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>Where it stands.</summary>
    public DraftState State { get; init; }

    /// <summary>Who began it.</summary>
    public required Officer Author { get; init; }

    /// <summary>Who changed last what it says.</summary>
    public required Officer LastEditor { get; init; }

    /// <summary>Who approved or returned it last; null until then.</summary>
    public Officer? Reviewer { get; init; }

    /// <summary>What was said about it, oldest first.</summary>
    public IReadOnlyList<DraftComment> Comments { get; init; } = [];

    /// <summary>When it is to be published, UTC to the millisecond; null when it has no time.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>That it was published without review; null otherwise.</summary>
    public UrgentPublication? Urgent { get; init; }

    /// <summary>The version of the notice that it became; null until then.</summary>
    public int? PublishedVersion { get; init; }

    /// <summary>When it was published, UTC to the millisecond; null until then.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Counts every move, from 1, so that nobody overwrites what they have not seen.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was begun, UTC to the millisecond.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was moved last, UTC to the millisecond.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether it was published urgently and waits for its review.</summary>
    public bool AwaitsReview() => Urgent is { ReviewedAt: null };

    /// <summary>
    /// Whether somebody began it, changed it last or published it urgently, in person or with a key, and so must not
    /// review it.
    /// </summary>
    public bool IsWorkOf(Caller caller) =>
        Author.IsBehind(caller) || LastEditor.IsBehind(caller) || Urgent?.By.IsBehind(caller) == true;
}
