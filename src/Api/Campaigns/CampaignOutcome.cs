using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>What became of something somebody wanted to do with a campaign.</summary>
public abstract record CampaignOutcome;

/// <summary>It is done and committed.</summary>
/// <param name="Campaign">As it is now.</param>
public sealed record CampaignDone(Campaign Campaign) : CampaignOutcome;

/// <summary>There is no such campaign or notice.</summary>
/// <param name="Reason">What there is not.</param>
public sealed record CampaignNotFound(LocalizedText Reason) : CampaignOutcome;

/// <summary>The caller may not do that.</summary>
/// <param name="Reason">Why.</param>
public sealed record CampaignForbidden(LocalizedText Reason) : CampaignOutcome;

/// <summary>Fields are not as they have to be.</summary>
/// <param name="Faults">At least one, each with its field.</param>
public sealed record CampaignInvalid(IReadOnlyList<Fault> Faults) : CampaignOutcome;

/// <summary>Somebody changed the campaign meanwhile, or there is one of its Id already.</summary>
/// <param name="Current">As it is now.</param>
public sealed record CampaignConflict(Campaign Current) : CampaignOutcome;
