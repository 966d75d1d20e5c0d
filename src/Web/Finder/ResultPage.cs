using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>A page of the notices that a request matches.</summary>
/// <param name="Request">The request, with the page that was found.</param>
/// <param name="Result">What stands on it.</param>
internal sealed record ResultPage(SearchRequest Request, SearchResult Result)
{
    /// <summary>How many notices match, on all pages.</summary>
    public long Count => Result.Count ?? Result.Rows.Count;

    /// <summary>Finds the page asked for; instead of one beyond the end, the last.</summary>
    /// <param name="search">Where to search.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="wanted">What is wanted beside the notices.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ResultPage Find(
        CatalogueSearch search,
        SearchRequest request,
        Func<NoticeQuery, NoticeQuery> wanted,
        CancellationToken cancellationToken)
    {
        request = request with { Page = Math.Min(request.Page, SearchRequest.LastPage) };
        var page = new ResultPage(request, Search(request));
        var last = PageLinks.PagesOf(page.Count);
        if (request.Page <= last)
            return page;
        request = request with { Page = last };
        return new(request, Search(request));

        SearchResult Search(SearchRequest request) => search.Search(
            wanted(request.ToQuery()) with
            {
                Skip = (request.Page - 1) * SearchRequest.PageSize,
                Top = SearchRequest.PageSize,
                WithCount = true,
            },
            cancellationToken);
    }
}
