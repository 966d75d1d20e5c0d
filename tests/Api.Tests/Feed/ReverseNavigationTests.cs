using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class ReverseNavigationTests(SampleFeed sample)
{
    [Fact]
    public async Task Agencies_are_found_by_their_notices() => await AssertAsync(
        "Agencies?$filter=Notices/any(n: n/RiskLevel eq 'High' and n/Version eq 3 and n/Language eq 'en')",
        Invented.Agencies.Where(agency => sample.Notices.Any(notice => notice.PublisherId == agency.Id
            && notice is { RiskLevel: RiskLevel.High, Version: 3, Language: "en" }))
            .Select(agency => agency.Id));

    [Fact]
    public async Task All_is_true_where_no_notice_is_otherwise() => await AssertAsync(
        "Regions?$filter=Notices/all(n: n/RegionCode ne '110105')",
        Invented.Vocabulary.Regions.Where(region => sample.Notices
            .Where(notice => notice.RegionCode == region.Code)
            .All(notice => notice.RegionCode != "110105"))
            .Select(region => region.Code), "Code");

    [Fact]
    public async Task Campaigns_are_found_through_the_keys_that_notices_hold() => await AssertAsync(
        "Campaigns?$filter=Notices/any(n: n/Id eq '" + sample.Notices[7].Id + "')",
        sample.Notices[7].CampaignIds);

    [Fact]
    public async Task Entities_of_one_type_lead_to_one_another()
    {
        await AssertAsync("Regions?$filter=Parent/Parent/Code eq 'CN'", ["110105"], "Code");
        await AssertAsync("Regions?$filter=Children/any(c: c/Code eq '110105')", ["110000"], "Code");
        await AssertAsync("Agencies?$filter=Children/any()", ["samr"]);
        await AssertAsync("Agencies?$filter=Campaigns/any(c: c/Theme eq '质量强国')", ["customs", "samr"]);
        await AssertAsync("Agencies?$filter=Region/Name eq '北京市'", ["beijing-amr"]);
        await AssertAsync("ProductCategories?$filter=Parent/Name eq '玩具'", ["Dolls"], "Code");
    }

    [Fact]
    public async Task Those_that_name_an_entity_are_counted_as_its_address_counts_them()
    {
        await AssertAsync(
            "Agencies?$filter=Notices/$count gt 150",
            Invented.Agencies.Where(agency => sample.Notices.Count(notice => notice.PublisherId == agency.Id) > 150)
                .Select(agency => agency.Id));
        await AssertAsync(
            "Regions?$filter=Notices/$count($filter=RiskLevel eq 'High') le 25 and Children/$count eq 0",
            Invented.Vocabulary.Regions
                .Where(region => Invented.Vocabulary.Regions.All(child => child.ParentCode != region.Code)
                    && sample.Notices.Count(notice =>
                        notice.RegionCode == region.Code && notice.RiskLevel == RiskLevel.High) <= 25)
                .Select(region => region.Code), "Code");
    }

    [Fact]
    public async Task A_condition_may_compare_both_ends() => await AssertAsync(
        "Agencies?$filter=Notices/any(n: n/RegionCode eq $it/RegionCode and n/Version eq 3)",
        Invented.Agencies.Where(agency => sample.Notices.Any(notice => notice.PublisherId == agency.Id
            && notice.RegionCode == agency.RegionCode && notice.Version == 3)).Select(agency => agency.Id));

    [Fact]
    public async Task Notices_are_found_through_a_way_there_and_back()
    {
        var high = sample.Notices.Where(notice => notice is { RiskLevel: RiskLevel.Serious, Version: 1 })
            .Select(notice => notice.PublisherId).ToHashSet();
        await AssertAsync(
            "Notices?$filter=Publisher/Notices/any(n: n/RiskLevel eq 'Serious' and n/Version eq 1)",
            sample.Notices.Where(notice => high.Contains(notice.PublisherId)).Select(notice => notice.Id!));
    }

    private async Task AssertAsync(string query, IEnumerable<string> expected, string key = "Id") => Assert.Equal(
        expected.Order(StringComparer.Ordinal), await sample.Host.GetKeysAsync("/odata/" + query, key));
}
