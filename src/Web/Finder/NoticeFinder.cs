using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>Finds what the results page shows.</summary>
public sealed class NoticeFinder(
    CatalogueSearch search, CatalogueNames names, NoticeCards cards, ODataAddress addresses)
{
    private const int FacetLimit = 60;
    private const int FirstValues = 7;

    /// <summary>Answers a request.</summary>
    public ResultsView Find(ParsedRequest parsed, Language language, CancellationToken cancellationToken)
    {
        var page = ResultPage.Find(
            search,
            parsed.Request,
            query => query with
            {
                WithHighlights = parsed.Request.Text is not null,
                Facets = FacetParameter.All,
                FacetLimit = FacetLimit,
            },
            cancellationToken);
        var (request, result) = page;
        var asked = parsed.Request.Page;
        IReadOnlyList<string> remarks = [.. parsed.Remarks.Select(remark => remark.In(language))];
        if (asked > request.Page)
        {
            var text = asked <= PageLinks.AllPagesOf(page.Count) ? ResultTexts.PageTooDeep : ResultTexts.PageTooFar;
            remarks = [.. remarks, language[text, asked, request.Page]];
        }
        return new(
            request,
            remarks,
            page.Count,
            result.IsNearest,
            cards.Create(result.Rows, language),
            [
                .. result.Facets
                    .Select(facet => ToView(facet, request, language))
                    .Append(StatusView(request, language, cancellationToken))
                    .OfType<FacetView>(),
            ],
            [.. Chips(request, language)],
            [.. Orders(request, language)],
            PageLinks.Create(
                request.Page, page.Count, number => language.Path((request with { Page = number }).ToPath())),
            language.Path("/notices.csv" + (request with { Page = 1 }).ToQueryString()),
            addresses.Of(request),
            Feed(request, language));
    }

    // A feed starts with its first page and has an order of its own.
    private static FeedLinks Feed(SearchRequest request, Language language)
    {
        var query = (request with { Page = 1, Order = request.DefaultOrder }).ToQueryString();
        return new(language.Path("/feeds/notices.atom" + query), language.Path("/feeds/notices.json" + query));
    }

    private FacetView? ToView(FacetResult result, SearchRequest request, Language language)
    {
        var values = Ordered(result)
            .Where(value => value.Count > 0 || value.IsSelected)
            .Select(value => new FacetValueView(
                names.Value(result.Facet, value.Value, language),
                value.Count,
                language.Path(request.Toggle(result.Facet, value.Value).ToPath()),
                value.IsSelected))
            .ToList();
        if (values.Count == 0)
            return null;
        var first = values.Where((value, index) => index < FirstValues || value.IsSelected).ToList();
        return new(language[ResultTexts.Of(result.Facet)], first, [.. values.Except(first)]);
    }

    private FacetView? StatusView(SearchRequest request, Language language, CancellationToken cancellationToken)
    {
        var values = new List<FacetValueView>();
        foreach (var status in Enum.GetValues<NoticeStatus>())
        {
            var query = (request with { Statuses = [status] }).ToQuery() with { Top = 0, WithCount = true };
            var count = search.Search(query, cancellationToken).Count ?? 0;
            var isSelected = request.Statuses.Contains(status);
            if (count > 0 || isSelected)
                values.Add(new(
                    language[EnumLabels.Of(status)],
                    count,
                    language.Path(request.Toggle(status).ToPath()),
                    isSelected));
        }
        return values.Count == 0 ? null : new(language[PropertyLabels.Of("Status")], values, []);
    }

    private static IEnumerable<FacetCount> Ordered(FacetResult result) => result.Facet switch
    {
        Facet.Kind => result.Values.OrderBy(value => Enum.Parse<NoticeKind>(value.Value)),
        Facet.RiskLevel => result.Values.OrderByDescending(value => Enum.Parse<RiskLevel>(value.Value)),
        Facet.Year => result.Values.OrderByDescending(value => value.Value, StringComparer.Ordinal),
        _ => result.Values,
    };

    private IEnumerable<ChipView> Chips(SearchRequest request, Language language)
    {
        foreach (var selection in request.Selections)
            foreach (var value in selection.Values)
                yield return new(
                    language[ResultTexts.Of(selection.Facet)],
                    names.Value(selection.Facet, value, language),
                    language.Path(request.Toggle(selection.Facet, value).ToPath()));
        foreach (var status in request.Statuses)
            yield return new(
                language[PropertyLabels.Of("Status")],
                language[EnumLabels.Of(status)],
                language.Path(request.Toggle(status).ToPath()));
    }

    private static IEnumerable<OrderView> Orders(SearchRequest request, Language language) =>
        from order in Enum.GetValues<ResultOrder>()
        where order != ResultOrder.Relevance || request.Text is not null
        select new OrderView(
            language[ResultTexts.Of(order)],
            language.Path((request with { Order = order, Page = 1 }).ToPath()),
            order == request.Order);
}
