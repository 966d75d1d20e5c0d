using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>Finds what the home page shows.</summary>
public sealed class HomeFinder(CatalogueSearch search, NoticeCards cards, CampaignFinder campaigns)
{
    private const int CardCount = 5;
    private const int CampaignCount = 6;

    private static readonly ComparisonNode s_isInForce = new(
        new FieldNode(EntitySets.Notices.FindField("Status")!),
        ComparisonOperator.NotEqual,
        new LiteralNode(NoticeStatus.Withdrawn));

    /// <summary>The home page.</summary>
    public HomeView Find(Language language, CancellationToken cancellationToken)
    {
        var everything = search.Search(
            SearchRequest.Everything.ToQuery() with { Top = 0, WithCount = true, Facets = [Facet.Kind] },
            cancellationToken);
        var counts = everything.Facets.SelectMany(facet => facet.Values)
            .ToDictionary(value => value.Value, value => value.Count);
        var kinds = Enum.GetValues<NoticeKind>().Select(kind => new KindView(
            kind,
            counts.GetValueOrDefault(kind.ToString()),
            language.Path(SearchRequest.Of(Facet.Kind, kind.ToString()).ToPath())));
        var newest = Cards(ResultOrder.Newest, CardCount, language, cancellationToken);
        var serious = Cards(ResultOrder.Risk, 2 * CardCount, language, cancellationToken);
        return new(
            everything.Count ?? 0,
            [.. kinds],
            newest,
            [.. serious.ExceptBy(newest.Select(card => card.Id), card => card.Id).Take(CardCount)],
            [.. campaigns.FindAll(language, cancellationToken).Take(CampaignCount)]);
    }

    private IReadOnlyList<NoticeCard> Cards(
        ResultOrder order, int top, Language language, CancellationToken cancellationToken)
    {
        var request = SearchRequest.Everything with { Order = order };
        var query = request.ToQuery() with { Top = top, Filter = s_isInForce };
        return cards.Create(search.Search(query, cancellationToken).Rows, language);
    }
}
