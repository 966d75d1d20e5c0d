using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>
/// Finds what the page of a notice shows: the present version from the index, earlier ones from the database.
/// </summary>
public sealed class NoticePageFinder(
    CatalogueSearch search, NoticeStore store, CatalogueNames names, NoticeCards cards, NoticeViews views)
{
    private const int RelatedCount = 5;

    /// <summary>The present version, or null.</summary>
    public NoticePageView? Find(string id, Language language) =>
        search.Find(EntitySets.Notices, id) is { } row ? ToPage(row.ToNotice(), row, language) : null;

    /// <summary>A version as it was recorded, or null. Throws what the database throws when it is down.</summary>
    public async Task<NoticePageView?> FindVersionAsync(
        string id, int version, Language language, CancellationToken cancellationToken) =>
        search.Find(EntitySets.Notices, id) is { } row
        && await store.FindVersionAsync(id, version, cancellationToken) is { } notice
            ? ToPage(notice, row, language)
            : null;

    private NoticePageView ToPage(Notice notice, Row row, Language language) => new(
        views.Create(notice, language),
        [.. notice.CampaignIds.Select(id => new ValueView(
            names.Campaign(id, language), language.Path($"/campaigns/{Uri.EscapeDataString(id)}")))],
        [.. History(row).Reverse().Select(revision => ToView(notice, revision, language))],
        cards.Create(search.FindRelated(notice, RelatedCount), language));

    // A notice that was never changed carries no history: it is its own first version.
    private static IReadOnlyList<RevisionSummary> History(Row row)
    {
        if (row.ReadHistory() is { Count: > 0 } history)
            return history;
        var notice = row.ToNotice();
        return [new(notice.Version, notice.Status, notice.UpdatedAt ?? default, null)];
    }

    private static VersionView ToView(Notice notice, RevisionSummary revision, Language language) => new(
        revision.Version,
        language[EnumLabels.Of(revision.Status)],
        language.Moment(revision.RecordedAt),
        revision.Reason ?? (revision.Version == 1 ? language[NoticeTexts.FirstPublication] : null),
        language.Path(FormattableString.Invariant($"/notices/{notice.Id}/versions/{revision.Version}")),
        revision.Version == notice.Version);
}
