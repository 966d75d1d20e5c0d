using ConsumerSafety.Domain.Deadlines;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// A person's report about a product, shop or lift, without what may tell who the person is
/// (<see cref="PersonalPart"/>). Immutable; every move makes a next version.
/// </summary>
public sealed record Complaint
{
    /// <summary>Its key inside the service: 32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What stands on the receipt, <see cref="ComplaintNumber"/>.</summary>
    public required string Number { get; init; }

    /// <summary>What the person wants with it.</summary>
    public ComplaintKind Kind { get; init; }

    /// <summary>How it came in.</summary>
    public ComplaintChannel Channel { get; init; }

    /// <summary>The language the person is written to in, a BCP 47 tag.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>What it is about.</summary>
    public ComplaintSubject Subject { get; init; } = new();

    /// <summary>Where it was bought.</summary>
    public Purchase Purchase { get; init; } = new();

    /// <summary>What happened.</summary>
    public Incident Incident { get; init; } = new();

    /// <summary>What is wanted, each once.</summary>
    public IReadOnlyList<WantedRemedy> Wanted { get; init; } = [];

    /// <summary>The files that prove it, by their keys.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];

    /// <summary>Whether nobody is named; only a report may be.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether the business may be told who complains; never for a report.</summary>
    public bool MayShareWithBusiness { get; init; }

    /// <summary>Whether an account without personal data may be published.</summary>
    public bool MayPublish { get; init; }

    /// <summary>Where it stands.</summary>
    public ComplaintState State { get; init; }

    /// <summary>Where it stood before it was appealed; null otherwise.</summary>
    public ComplaintState? StateBeforeAppeal { get; init; }

    /// <summary>The agency it lies with.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The account of the officer who has it; null while nobody has.</summary>
    public string? OfficerId { get; init; }

    /// <summary>By when what has to be done.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>The legal ground of a refusal, or of opening no case.</summary>
    public string? LegalGround { get; init; }

    /// <summary>The account of the officer who decided it; null until then.</summary>
    public string? DecidedById { get; init; }

    /// <summary>How the person rates the outcome, 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>The complaint it goes on in.</summary>
    public string? MergedIntoId { get; init; }

    /// <summary>The complaints that go on in it.</summary>
    public IReadOnlyList<string> MergedIds { get; init; } = [];

    /// <summary>The complaint it was a part of.</summary>
    public string? SplitFromId { get; init; }

    /// <summary>When it came in, UTC to the millisecond.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it was decided, UTC to the millisecond; null until then.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When it was moved last, UTC to the millisecond.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When what told who the person is was destroyed, UTC; null while it is kept.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The last day of being kept longer than its period; null where nobody wants that.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>Counts every move, from 1, so that nobody overwrites what they have not seen.</summary>
    public int Version { get; init; } = 1;
}
