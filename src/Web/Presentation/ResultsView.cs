using ConsumerSafety.Web.Finder;

namespace ConsumerSafety.Web.Presentation;

/// <summary>The results page.</summary>
/// <param name="Request">What was asked, as far as it was understood.</param>
/// <param name="Remarks">What was left out and why.</param>
/// <param name="Count">How many notices match.</param>
/// <param name="IsNearest">True when nothing has every word and these come nearest.</param>
/// <param name="Cards">The notices of this page.</param>
/// <param name="Facets">The facets that have values.</param>
/// <param name="Chips">The picks.</param>
/// <param name="Orders">The orders to choose from.</param>
/// <param name="Pages">The pages.</param>
/// <param name="CsvPath">The same query as CSV.</param>
/// <param name="ODataPath">The same query in OData.</param>
/// <param name="Feed">The same query as a feed.</param>
public sealed record ResultsView(
    SearchRequest Request,
    IReadOnlyList<string> Remarks,
    long Count,
    bool IsNearest,
    IReadOnlyList<NoticeCard> Cards,
    IReadOnlyList<FacetView> Facets,
    IReadOnlyList<ChipView> Chips,
    IReadOnlyList<OrderView> Orders,
    PageLinks Pages,
    string CsvPath,
    string ODataPath,
    FeedLinks Feed);
