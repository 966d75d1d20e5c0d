using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>What there is to choose from in the lists that codes come from.</summary>
public sealed class FormChoices(Vocabulary vocabulary, CatalogueSearch search)
{
    private const int MaxCampaigns = 200;

    /// <summary>Everything in a list that there is to choose from.</summary>
    public IReadOnlyList<CodeChoice> Of(
        CodeList list, Language language, CancellationToken cancellationToken) => list switch
    {
        CodeList.Regions => [.. vocabulary.Regions.Select(region =>
            new CodeChoice(region.Code, language.Pick(region.Name, region.EnglishName)))],
        CodeList.Categories => [.. vocabulary.ProductCategories.Select(category =>
            new CodeChoice(category.Code, language.Pick(category.Name, category.EnglishName)))],
        CodeList.Hazards => [.. vocabulary.HazardTypes.Select(hazard =>
            new CodeChoice(hazard.Code, language.Pick(hazard.Name, hazard.EnglishName)))],
        _ => Campaigns(language, cancellationToken),
    };

    private IReadOnlyList<CodeChoice> Campaigns(Language language, CancellationToken cancellationToken)
    {
        var query = new NoticeQuery(EntitySets.Campaigns)
        {
            Sort = [SortKey.By(EntitySets.Campaigns.FindField("StartsOn")!, isDescending: true)],
            Top = MaxCampaigns,
        };
        return
        [
            .. search.Search(query, cancellationToken).Rows.Select(row => new CodeChoice(
                row.Id, language.PickOptional(row.Text("Name"), row.Text("EnglishName")) ?? row.Id)),
        ];
    }
}
