using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Lays out the page of a draft.</summary>
public sealed class DraftViews(
    DraftDesk desk, DraftCheck check, DraftFormViews forms, NoticeStore notices, NoticeViews views,
    CatalogueNames names, DifferenceViews differences, SimilarNotices similar, TimeProvider clock)
{
    /// <summary>The page of a draft for somebody.</summary>
    public async Task<DraftView> CreateAsync(
        Caller caller, Draft draft, Language language, CancellationToken cancellationToken)
    {
        var moves = DraftMoves.OpenTo(draft, caller);
        var isOpen = draft.State is not (DraftState.Published or DraftState.Discarded);
        var history = await desk.ReadHistoryAsync(caller, draft.Id, cancellationToken) ?? [];
        return new(
            draft,
            Preview(draft, language),
            forms.Create(draft.Content, draft.Unread, language, 0, cancellationToken),
            isOpen ? await check.FindAsync(draft, cancellationToken) : [],
            moves,
            DraftMoves.Judge(draft, DraftMove.Approve, caller) == MoveAnswer.OwnWork,
            await DifferenceAsync(draft, language, cancellationToken),
            HistoryEntry.Read(history, draft, language))
        {
            Similar = draft.Intent == DraftIntent.Publish && isOpen
                ? similar.Find(draft.Content, cancellationToken)
                : [],
            HasMovedOn = draft.Intent != DraftIntent.Publish && isOpen
                && await notices.FindAsync(draft.NoticeId!, cancellationToken) is { } current
                && current.Version != draft.BaseVersion,
        };
    }

    /// <summary>What a draft says, as the public would see it.</summary>
    public NoticePageView Preview(Draft draft, Language language)
    {
        var notice = DraftRules.AsPublished(draft, clock.GetUtcNow());
        return new(
            views.Create(notice, language),
            [.. notice.CampaignIds.Select(id => new ValueView(
                names.Campaign(id, language), language.Path($"/campaigns/{Uri.EscapeDataString(id)}")))],
            [],
            [])
        {
            IsPreview = true,
        };
    }

    private async Task<IReadOnlyList<DifferenceRow>?> DifferenceAsync(
        Draft draft, Language language, CancellationToken cancellationToken)
    {
        if (draft.Intent != DraftIntent.Correct
            || await notices.FindVersionAsync(
                draft.NoticeId!, draft.BaseVersion!.Value, cancellationToken) is not { } before)
            return null;
        return differences.Create(before, draft.Content, language);
    }
}
