using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>
/// Everything that is held about the person of a complaint, for the person (PIPL, article 45; GDPR, articles 15 and
/// 20). What officers note for colleagues is theirs and not in it.
/// </summary>
/// <param name="ExportedAt">When it was made, UTC.</param>
/// <param name="Complaint">What can be counted.</param>
/// <param name="Person">Who the person is, and what happened in the person's words.</param>
public sealed record PersonExport(DateTimeOffset ExportedAt, ExportedComplaint Complaint, PersonalPart Person)
{
    /// <summary>What was done with it, oldest first.</summary>
    public IReadOnlyList<ExportedStep> Steps { get; init; } = [];

    /// <summary>What person and officers wrote, oldest first.</summary>
    public IReadOnlyList<ExportedMessage> Messages { get; init; } = [];

    /// <summary>When who the person is was read, and for what purpose, oldest first.</summary>
    public IReadOnlyList<ExportedStep> Readings { get; init; } = [];

    /// <summary>When what is personal is destroyed, UTC; null while the complaint is worked on.</summary>
    public DateTimeOffset? DestroyedFrom { get; init; }
}

/// <summary>What can be counted of a complaint, without what is for officers alone.</summary>
public sealed record ExportedComplaint(
    string Number, ComplaintKind Kind, ComplaintChannel Channel, string Language, ComplaintState State,
    string AgencyId, DateTimeOffset ReceivedAt, DateTimeOffset? DecidedAt)
{
    /// <summary>What it is about.</summary>
    public required ComplaintSubject Subject { get; init; }

    /// <summary>Where it was bought.</summary>
    public required Purchase Purchase { get; init; }

    /// <summary>What happened.</summary>
    public required Incident Incident { get; init; }

    /// <summary>What is wanted.</summary>
    public IReadOnlyList<WantedRemedy> Wanted { get; init; } = [];

    /// <summary>The files handed in, by their keys.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];

    /// <summary>Whether nobody is named.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether the business may be told who complains.</summary>
    public bool MayShareWithBusiness { get; init; }

    /// <summary>Whether an account without personal data may be published.</summary>
    public bool MayPublish { get; init; }

    /// <summary>By when what has to be done.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>The key of the legal ground of a refusal, or of opening no case.</summary>
    public string? LegalGround { get; init; }

    /// <summary>How the person rates the outcome.</summary>
    public int? Rating { get; init; }

    /// <summary>The last day on which an officer keeps it longer than its period.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>Takes it from a complaint.</summary>
    internal static ExportedComplaint Of(Complaint complaint) => new(
        complaint.Number, complaint.Kind, complaint.Channel, complaint.Language, complaint.State, complaint.AgencyId,
        complaint.ReceivedAt, complaint.DecidedAt)
    {
        Subject = complaint.Subject,
        Purchase = complaint.Purchase,
        Incident = complaint.Incident,
        Wanted = complaint.Wanted,
        EvidenceIds = complaint.EvidenceIds,
        IsAnonymous = complaint.IsAnonymous,
        MayShareWithBusiness = complaint.MayShareWithBusiness,
        MayPublish = complaint.MayPublish,
        Deadlines = complaint.Deadlines,
        LegalGround = complaint.LegalGround,
        Rating = complaint.Rating,
        HeldUntil = complaint.HeldUntil,
    };
}

/// <summary>Something that was done.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">The person, an officer or the service; officers are not named.</param>
/// <param name="What">The move, or the purpose of a reading.</param>
public sealed record ExportedStep(DateTimeOffset At, ExportedActor By, string What);

/// <summary>A message.</summary>
/// <param name="WrittenAt">When, UTC.</param>
/// <param name="Sender">Who wrote it.</param>
/// <param name="Text">What it says.</param>
public sealed record ExportedMessage(DateTimeOffset WrittenAt, MessageSender Sender, string Text);

/// <summary>Who did something.</summary>
public enum ExportedActor
{
    /// <summary>The one who complained.</summary>
    Person,

    /// <summary>An officer.</summary>
    Officer,

    /// <summary>The service by itself.</summary>
    Service,
}
