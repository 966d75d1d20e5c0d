using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>Finds what the campaign pages show.</summary>
public sealed class CampaignFinder(CatalogueSearch search, CatalogueNames names, NoticeCards cards)
{
    private const int MaxCampaigns = 500;
    private const int MaxFigures = 40;

    /// <summary>Every campaign, the latest first.</summary>
    public IReadOnlyList<CampaignCard> FindAll(Language language, CancellationToken cancellationToken)
    {
        var campaigns = search.Search(
            new NoticeQuery(EntitySets.Campaigns)
            {
                Sort = [SortKey.By(EntitySets.Campaigns.FindField("StartsOn")!, isDescending: true)],
                Top = MaxCampaigns,
            },
            cancellationToken);
        var counts = search.Search(
                new NoticeQuery(EntitySets.Notices) { Top = 0, Facets = [Facet.Campaign], FacetLimit = MaxCampaigns },
                cancellationToken)
            .Facets.SelectMany(facet => facet.Values)
            .ToDictionary(value => value.Value, value => value.Count);
        return [.. campaigns.Rows.Select(row => ToCard(row, counts.GetValueOrDefault(row.Id), language))];
    }

    /// <summary>One campaign with a page of its notices, or null.</summary>
    public CampaignView? Find(string id, int page, Language language, CancellationToken cancellationToken)
    {
        if (search.Find(EntitySets.Campaigns, id) is not { } row)
            return null;
        var campaign = NoticeJson.ReadCampaign(row.ToJson());
        var found = ResultPage.Find(
            search,
            SearchRequest.Of(Facet.Campaign, id) with { Page = page },
            query => query with { Facets = [Facet.Kind, Facet.Region], FacetLimit = MaxFigures },
            cancellationToken);
        var (request, result) = found;
        var path = language.Path($"/campaigns/{Uri.EscapeDataString(id)}");
        return new(
            language.Pick(campaign.Name, campaign.EnglishName),
            language.PickOptional(campaign.Theme, campaign.EnglishTheme),
            language.PickOptional(campaign.Description, campaign.EnglishDescription),
            CampaignPeriod.Of(campaign.StartsOn, campaign.EndsOn, language),
            [.. campaign.Materials.Select(AttachmentViews.Create)],
            [.. campaign.OrganiserIds.Select(organiser => names.Agency(organiser, language))],
            found.Count,
            cards.Create(result.Rows, language),
            [.. result.Facets.Select(facet => ToFigures(facet, request with { Page = 1 }, language))],
            PageLinks.Create(
                request.Page,
                found.Count,
                number => number == 1 ? path : FormattableString.Invariant($"{path}?page={number}")),
            language.Path(request.ToPath()));
    }

    private FiguresView ToFigures(FacetResult result, SearchRequest request, Language language)
    {
        // Countries would only repeat the total here; provinces and below tell something.
        var values = result.Values.Where(value => result.Facet != Facet.Region || IsProvince(value.Value)).ToList();
        var greatest = values.Count == 0 ? 1 : values.Max(value => value.Count);
        return new(language[ResultTexts.Of(result.Facet)], greatest, [.. values.Select(value => new FacetValueView(
            names.Value(result.Facet, value.Value, language),
            value.Count,
            language.Path(request.Toggle(result.Facet, value.Value).ToPath()),
            false))]);
    }

    private static bool IsProvince(string code) =>
        code.Length == 6 && code.EndsWith("0000", StringComparison.Ordinal);

    private static CampaignCard ToCard(Row row, long count, Language language)
    {
        var campaign = NoticeJson.ReadCampaign(row.ToJson());
        return new(
            language.Path($"/campaigns/{Uri.EscapeDataString(campaign.Id)}"),
            language.Pick(campaign.Name, campaign.EnglishName),
            language.PickOptional(campaign.Theme, campaign.EnglishTheme),
            CampaignPeriod.Of(campaign.StartsOn, campaign.EndsOn, language),
            count);
    }
}
