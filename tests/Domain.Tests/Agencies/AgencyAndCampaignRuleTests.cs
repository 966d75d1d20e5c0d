using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Tests.Validation;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Tests.Agencies;

public sealed class AgencyAndCampaignRuleTests
{
    private static readonly Agency s_agency = new()
    {
        Id = "zj-mr", Name = "浙江省市场监督管理局", EnglishName = "Zhejiang Administration for Market Regulation",
        ParentId = "samr", RegionCode = "330000", Website = "https://zjamr.zj.gov.cn/",
    };

    private static readonly Campaign s_campaign = new()
    {
        Id = "quality-month-2024", Name = "质量月", EnglishName = "Quality Month", StartsOn = new(2024, 9, 1),
        EndsOn = new(2024, 9, 30), OrganiserIds = ["samr"],
    };

    [Fact]
    public void ACleanAgencyAndCampaignHaveNoFault()
    {
        Assert.Empty(s_agency.Validate(EntryMode.Typed, ValidNotices.Vocabulary).Faults);
        Assert.Empty(s_campaign.Validate(EntryMode.Typed, ValidNotices.Vocabulary).Faults);
    }

    [Fact]
    public void EveryFaultOfAnAgencyIsListed()
    {
        var agency = new Agency
        {
            Id = "ZJ", Name = "", EnglishName = "two\nlines", ParentId = "ZJ", RegionCode = "zj",
            Website = "javascript:x",
        };

        var result = agency.Validate(EntryMode.Typed, ValidNotices.Vocabulary);

        Assert.Equal(["Id", "Name", "Name", "EnglishName", "ParentId", "RegionCode", "Website"],
            result.Errors.Select(fault => fault.Path));
    }

    [Fact]
    public void EveryFaultOfACampaignIsListed()
    {
        var campaign = s_campaign with
        {
            Name = " ", EndsOn = new(2024, 8, 31), OrganiserIds = ["samr", "samr"],
            Materials = [new() { Name = "", Url = "poster.pdf" }],
        };

        var result = campaign.Validate(EntryMode.Typed, ValidNotices.Vocabulary);

        Assert.Equal(["Name", "Name", "EndsOn", "OrganiserIds[1]", "Materials[0].Name", "Materials[0].Url"],
            result.Errors.Select(fault => fault.Path));
    }
}
