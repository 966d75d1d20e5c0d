using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Developers;

namespace ConsumerSafety.Web.Finder;

/// <summary>Finds what the worked queries ask about among the newest notices here.</summary>
public sealed class ExampleFinder(CatalogueSearch search, Vocabulary vocabulary)
{
    private const int LookedAt = 20;

    /// <summary>The values of the examples.</summary>
    public ExampleValues Find(CancellationToken cancellationToken) => ExampleValues.From(
        [
            .. Newest(Facet.Kind, nameof(NoticeKind.Recall), cancellationToken),
            .. Newest(Facet.Kind, nameof(NoticeKind.SpotCheck), cancellationToken),
            .. Newest(Facet.RiskLevel, nameof(RiskLevel.Serious), cancellationToken),
        ],
        vocabulary);

    private IEnumerable<Notice> Newest(Facet facet, string value, CancellationToken cancellationToken)
    {
        var request = SearchRequest.Of(facet, value) with { Order = ResultOrder.Newest };
        var query = request.ToQuery() with { Top = LookedAt };
        return search.Search(query, cancellationToken).Rows.Select(row => row.ToNotice());
    }
}
