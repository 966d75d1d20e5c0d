using System.Globalization;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Campaigns;

namespace ConsumerSafety.Api.Publishing;

/// <summary>Finds everything that keeps a draft from being handed in.</summary>
public sealed class DraftCheck(Vocabulary vocabulary, CampaignStore campaigns, TimeProvider clock)
{
    /// <summary>The faults that keep it from being handed in.</summary>
    public async Task<IReadOnlyList<Fault>> FindErrorsAsync(Draft draft, CancellationToken cancellationToken) =>
        [.. (await FindAsync(draft, cancellationToken)).Where(fault => fault.Severity == FaultSeverity.Error)];

    /// <summary>Every fault, warnings included, in the order of the fields.</summary>
    public async Task<IReadOnlyList<Fault>> FindAsync(Draft draft, CancellationToken cancellationToken)
    {
        var faults = DraftRules.Check(draft, vocabulary, clock).Faults;
        var named = draft.Content.CampaignIds;
        if (named.Count == 0 || draft.Intent is DraftIntent.Withdraw or DraftIntent.Reinstate)
            return faults;
        var known = (await campaigns.ReadAllAsync(cancellationToken)).Select(campaign => campaign.Id).ToHashSet();
        return
        [
            .. faults,
            .. named.Index().Where(one => !known.Contains(one.Item)).Select(one => new Fault(
                string.Create(CultureInfo.InvariantCulture, $"{nameof(Notice.CampaignIds)}[{one.Index}]"),
                FaultSeverity.Error, DeskTexts.Campaign, one.Item)),
        ];
    }
}
