using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Tells the start page of the console which drafts wait.</summary>
internal sealed class WaitingDrafts(DraftWaiting drafts) : IWaitingWorkSource
{
    public async Task<IReadOnlyList<WaitingWork>> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        var waiting = new List<WaitingWork>();
        foreach (var (key, name) in new[]
        {
            ("review", DraftTexts.WaitingReview), ("afterwards", DraftTexts.WaitingAfterwards),
            ("returned", DraftTexts.WaitingReturned),
        })
        {
            var count = await drafts.CountAsync(caller, DraftList.Find(key), cancellationToken);
            waiting.Add(new($"{DraftPaths.Home}?list={key}", name, count));
        }
        return waiting;
    }
}
