using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What an officer sees of a complaint; nothing of it tells who the person is.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Due">By when what has to be done next.</param>
public sealed record CaseView(Complaint Complaint, DueStanding Due)
{
    /// <summary>How it was moved, oldest first.</summary>
    public IReadOnlyList<ComplaintStep> Steps { get; init; } = [];

    /// <summary>What was written, oldest first.</summary>
    public IReadOnlyList<ComplaintMessage> Messages { get; init; } = [];

    /// <summary>The moves that the caller may make now, in the order of the table.</summary>
    public IReadOnlyList<ComplaintMove> Moves { get; init; } = [];

    /// <summary>Whether only a colleague may look at the decision again.</summary>
    public bool NeedsColleague { get; init; }

    /// <summary>The names of accounts, by their keys.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The officers it can be handed to.</summary>
    public IReadOnlyList<Account> Officers { get; init; } = [];

    /// <summary>Every agency.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>Complaints that may be about the same.</summary>
    public IReadOnlyList<SimilarComplaint> Similar { get; init; } = [];

    /// <summary>Notices that may be about the same product.</summary>
    public IReadOnlyList<SimilarNotice> Notices { get; init; } = [];

    /// <summary>The complaints it was merged or split with, that the caller may see.</summary>
    public IReadOnlyList<Complaint> Related { get; init; } = [];

    /// <summary>Whether the caller may ask who the person is.</summary>
    public bool MayShowPerson { get; init; }

    /// <summary>Whether the business may be told who complains.</summary>
    public bool MayTellBusiness { get; init; }
}
