using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Finder;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class ODataAddressTests
{
    private readonly ODataAddress _addresses = new(TestCatalogue.Vocabulary);

    [Theory]
    [InlineData("电动车 charger", "$search=电动车 charger")]
    [InlineData("TDT-1234Z 'x'", "$search=\"TDT-1234Z\" \"'x'\"")]
    [InlineData("a OR \"b\\", "$search=a \"OR\" b")]
    [InlineData("R&D #1", "$search=\"R&D\" \"#1\"")]
    public void Words_become_a_search(string text, string option) =>
        Assert.StartsWith(
            $"/odata/Notices?{option}&",
            Decoded(SearchRequest.Everything with { Text = text, Order = ResultOrder.Relevance }),
            StringComparison.Ordinal);

    [Fact]
    public void What_means_something_in_an_address_is_encoded() =>
        Assert.DoesNotContain(
            "&D", _addresses.Of(SearchRequest.Everything with { Text = "R&D" }), StringComparison.Ordinal);

    [Theory]
    [InlineData(Facet.Kind, "Recall", "Kind eq 'Recall'")]
    [InlineData(Facet.RiskLevel, "Serious", "RiskLevel eq 'Serious'")]
    [InlineData(Facet.Publisher, "o'hara", "PublisherId eq 'o''hara'")]
    [InlineData(Facet.HazardType, "Fire", "HazardTypes/any(h: h eq 'Fire')")]
    [InlineData(Facet.Campaign, "quiet", "CampaignIds/any(c: c eq 'quiet')")]
    [InlineData(Facet.Category, "Vehicles", "Products/any(p: p/Category in ('Vehicles','ElectricBicycles'))")]
    [InlineData(Facet.Region, "330000", "startswith(RegionCode,'33')")]
    [InlineData(Facet.Region, "330100", "startswith(RegionCode,'3301')")]
    [InlineData(
        Facet.Region, "CN", "(RegionCode eq 'CN' or startswith(RegionCode,'33') or startswith(RegionCode,'44'))")]
    [InlineData(Facet.Year, "2024", "(PublishedAt ge 2023-12-31T16:00:00Z and PublishedAt lt 2024-12-31T16:00:00Z)")]
    public void Picks_become_a_filter(Facet facet, string value, string filter) => Assert.Equal(
        $"/odata/Notices?$filter={filter}&$orderby=PublishedAt desc&$count=true",
        Decoded(SearchRequest.Of(facet, value)));

    private string Decoded(SearchRequest request) => Uri.UnescapeDataString(_addresses.Of(request));
}
