using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Changes;

/// <summary>The present state of one thing in the catalogue, as a reader of the change log needs it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">Its key.</param>
/// <param name="Sequence">The change that made this state: its last one in the change log.</param>
public abstract record CatalogueEntry(EntityType Type, string Id, long Sequence);

/// <summary>A notice and its history, oldest version first (the last line is the present version).</summary>
/// <param name="Notice">The present version.</param>
/// <param name="History">Every version recorded here.</param>
/// <param name="Sequence">The change that made this state.</param>
public sealed record NoticeEntry(Notice Notice, IReadOnlyList<RevisionSummary> History, long Sequence)
    : CatalogueEntry(EntityType.Notice, Notice.Id!, Sequence);

/// <summary>An agency.</summary>
/// <param name="Agency">Its present state.</param>
/// <param name="Sequence">The change that made this state.</param>
public sealed record AgencyEntry(Agency Agency, long Sequence)
    : CatalogueEntry(EntityType.Agency, Agency.Id, Sequence);

/// <summary>A campaign.</summary>
/// <param name="Campaign">Its present state.</param>
/// <param name="Sequence">The change that made this state.</param>
public sealed record CampaignEntry(Campaign Campaign, long Sequence)
    : CatalogueEntry(EntityType.Campaign, Campaign.Id, Sequence);

/// <summary>A count of complaints.</summary>
/// <param name="Count">Its present state.</param>
/// <param name="Sequence">The change that made this state.</param>
public sealed record ComplaintCountEntry(ComplaintCount Count, long Sequence)
    : CatalogueEntry(EntityType.ComplaintCount, Count.Id, Sequence);

/// <summary>What somebody told of a complaint.</summary>
/// <param name="Account">Its present state.</param>
/// <param name="Sequence">The change that made this state.</param>
public sealed record ComplaintAccountEntry(ComplaintAccount Account, long Sequence)
    : CatalogueEntry(EntityType.ComplaintAccount, Account.Id, Sequence);

/// <summary>What is gone.</summary>
/// <param name="Type">What it was.</param>
/// <param name="Id">Its key.</param>
/// <param name="Sequence">The change that removed it, or one before.</param>
public sealed record RemovedEntry(EntityType Type, string Id, long Sequence) : CatalogueEntry(Type, Id, Sequence);
