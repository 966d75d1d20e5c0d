using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Feeds;

/// <summary>
/// Finds what a feed shows: any search of the site, ordered by when a notice was last published, corrected or
/// withdrawn, so that each of these brings it to the top.
/// </summary>
internal sealed class FeedFinder(
    CatalogueSearch search, FeedEntries entries, IOptions<PublicAddressOptions> address)
{
    /// <summary>How many notices a page holds.</summary>
    public const int PageSize = 50;

    private static readonly SortKey s_lastChanged =
        SortKey.By(EntitySets.Notices.FindField(nameof(Notice.UpdatedAt))!, isDescending: true);

    /// <summary>Answers a request; null when its page lies beyond the last.</summary>
    public NoticeFeed? Find(SearchRequest request, Language language, CancellationToken cancellationToken)
    {
        var query = request.ToQuery() with
        {
            IsForgiving = false,
            Sort = [s_lastChanged],
            Skip = (request.Page - 1) * PageSize,
            Top = PageSize,
            WithCount = true,
        };
        var result = search.Search(query, cancellationToken);
        var count = result.Count ?? 0;
        if (request.Page > 1 && query.Skip >= count)
            return null;
        IReadOnlyList<FeedEntry> found = [.. result.Rows.Select(row => entries.Create(row, language))];
        return new(
            language, Title(request, language), language[LayoutTexts.ServiceLine], Address(request, language),
            address.Value.Of(language.Path((request with { Page = 1 }).ToPath())),
            found.Count == 0 ? DateTimeOffset.UnixEpoch : found.Max(entry => entry.UpdatedAt), found)
        {
            Next = query.Skip + PageSize < count && request.Page < SearchRequest.LastPage
                ? Address(request with { Page = request.Page + 1 }, language)
                : null,
            Previous = request.Page > 1 ? Address(request with { Page = request.Page - 1 }, language) : null,
        };
    }

    /// <summary>The address of the feed of a request.</summary>
    public FeedAddress Address(SearchRequest request, Language language)
    {
        // The order of a feed is its own.
        var asked = request with { Order = request.DefaultOrder };
        return new(address.Value.Of(language.Path("/feeds/notices")), asked.ToQueryString());
    }

    private static string Title(SearchRequest request, Language language) =>
        language[LayoutTexts.TitleSeparator,
            request.Text is { } text ? language[ResultTexts.HeadingFor, text]
                : request.SelectionCount > 0 ? language[FeedTexts.Selected] : language[ResultTexts.Heading],
            language[LayoutTexts.ServiceName]];
}
