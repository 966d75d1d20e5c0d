using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using static ConsumerSafety.Domain.Tests.Validation.ValidNotices;

namespace ConsumerSafety.Domain.Tests.Validation;

public sealed class NoticeRuleTests
{
    private static readonly string s_long = new('长', 200_001);

    /// <summary>Faults that published records have: refused when typed, kept and marked when imported.</summary>
    public static TheoryData<string, Notice> Doubtful => new()
    {
        { "PublishedAt", CleanRecall with { PublishedAt = null } },
        { "PublishedAt", CleanConsumerTip with { PublishedAt = new(2024, 6, 3, 0, 0, 0, TimeSpan.Zero) } },
        { "PublishedAt", CleanConsumerTip with { PublishedAt = new(1024, 6, 3, 0, 0, 0, TimeSpan.Zero) } },
        { "Title", CleanRecall with { Title = "two\nlines" } },
        { "Summary", CleanRecall with { Summary = " " } },
        { "Body", CleanRecall with { Body = "Caf\u0080" } },
        { "Language", CleanRecall with { Language = "zh_CN" } },
        { "ChangeReason", CleanRecall with { Status = NoticeStatus.Withdrawn } },
        { "RegionCode", CleanRecall with { RegionCode = "990000" } },
        { "RegionCode", CleanRecall with { RegionCode = "XX" } },
        { "RegionCode", CleanRecall with { RegionCode = "33010" } },
        { "SourceUrl", CleanRecall with { SourceUrl = "www.samr.gov.cn" } },
        { "SourceUrl", CleanRecall with { SourceUrl = "https://a b" } },
        { "HazardTypes[1]", CleanRecall with { HazardTypes = ["Fire", "Dragons"] } },
        { "HazardTypes[1]", CleanRecall with { HazardTypes = ["Fire", "Fire"] } },
        { "CampaignIds[1]", CleanRecall with { CampaignIds = ["a", "a"] } },
        { "Measures[0]", CleanRecall with { Measures = [""] } },
        { "Attachments[0].Url", CleanRecall with { Attachments = [new() { Name = "a", Url = "/a.pdf" }] } },
        {
            "Attachments[0].MediaType",
            CleanRecall with { Attachments = [new() { Name = "a", Url = "http://a/", MediaType = "pdf" }] }
        },
        { "Products", CleanRecall with { Products = [] } },
        { "Products[1].Name", CleanRecall with { Products = [CleanRecall.Products[0], new() { Seller = "s" }] } },
        { "Products[0].Gtin", CleanRecall with { Products = [new() { Gtin = "4006381333932" }] } },
        { "Products[0].Category", CleanRecall with { Products = [new() { Name = "n", Category = "Ships" }] } },
        {
            "Products[0].ProducedTo",
            CleanRecall with
            {
                Products = [new() { Name = "n", ProducedFrom = new(2023, 2, 1), ProducedTo = new(2023, 1, 31) }],
            }
        },
        {
            "Products[0].ProducedFrom",
            CleanRecall with { Products = [new() { Name = "n", ProducedFrom = new(2204, 2, 1) }] }
        },
        { "Defect", CleanRecall with { Defect = null } },
        { "Remedy", CleanRecall with { Remedy = null, Measures = [] } },
        { "UnitsAffected", CleanRecall with { UnitsAffected = -1 } },
        { "EndsOn", CleanRecall with { EndsOn = new(2024, 5, 5) } },
        { "EndsOn", CleanRecall with { EndsOn = new(2240, 5, 5) } },
        { "CompletionRate", CleanRecall with { CompletionRate = 100.01m } },
        { "Products", CleanSpotCheck with { Products = [] } },
        { "SampledOn", CleanSpotCheck with { SampledOn = new(2024, 5, 8) } },
        { "Verdict", CleanSpotCheck with { Verdict = null } },
        { "TestItems[0].Name", CleanSpotCheck with { TestItems = [new() { Name = "" }] } },
        { "HsCode", CleanRiskAlert with { HsCode = "9503.00" } },
        { "RiskDescription", CleanRiskAlert with { RiskDescription = null } },
        { "RegistrationCode", CleanElevatorNotice with { RegistrationCode = null } },
        { "RegistrationCode", CleanElevatorNotice with { RegistrationCode = "A-17" } },
        { "Latitude", CleanElevatorNotice with { Latitude = 116.4 } },
        { "Longitude", CleanElevatorNotice with { Longitude = null } },
        { "InspectedOn", CleanElevatorNotice with { InspectedOn = null } },
        { "NextInspectionOn", CleanElevatorNotice with { NextInspectionOn = new(2024, 4, 30) } },
        { "IncidentOn", CleanElevatorNotice with { IncidentOn = new(2024, 5, 30) } },
        { "Deaths", CleanElevatorNotice with { Deaths = -1 } },
        { "CaseNumber", CleanCounterfeitRuling with { CaseNumber = null } },
        { "CaseNumber", CleanCounterfeitRuling with { CaseNumber = "123" } },
        { "DecidingBody", CleanCounterfeitRuling with { DecidingBody = null } },
        { "DecidedOn", CleanCounterfeitRuling with { DecidedOn = null } },
        { "CaseType", CleanCounterfeitRuling with { CaseType = null } },
        { "PenaltyAmount", CleanCounterfeitRuling with { PenaltyAmount = -1 } },
        { "Currency", CleanCounterfeitRuling with { Currency = null } },
        { "Currency", CleanCounterfeitRuling with { Currency = "RMB" } },
        { "Advice", CleanConsumerTip with { Advice = null } },
    };

    /// <summary>Faults that the catalogue cannot carry, wherever they come from.</summary>
    public static TheoryData<string, Notice> Unbearable => new()
    {
        { "Title", CleanRecall with { Title = "" } },
        { "Title", CleanRecall with { Title = s_long[..501] } },
        { "Title", CleanRecall with { Title = "a\0b" } },
        { "Title", CleanRecall with { Title = "a\ud83d" } },
        { "Summary", CleanRecall with { Summary = s_long[..2_001] } },
        { "Body", CleanRecall with { Body = s_long } },
        { "Id", CleanRecall with { Id = "SC-2024-000001" } },
        { "Id", CleanRecall with { Id = "RC-2024-1" } },
        { "Version", CleanRecall with { Version = 0 } },
        { "Status", CleanRecall with { Status = (NoticeStatus)7 } },
        { "PublisherId", CleanRecall with { PublisherId = "SAMR" } },
        { "PublisherId", CleanRecall with { PublisherId = "" } },
        { "ReferenceNumber", CleanRecall with { ReferenceNumber = s_long[..201] } },
        { "SourceUrl", CleanRecall with { SourceUrl = "javascript:alert(1)" } },
        { "SourceUrl", CleanRecall with { SourceUrl = " java\nscript:alert(1)" } },
        { "SourceUrl", CleanRecall with { SourceUrl = "data:text/html,x" } },
        { "RiskLevel", CleanRecall with { RiskLevel = (RiskLevel)9 } },
        { "CampaignIds[0]", CleanRecall with { CampaignIds = ["Iron Fist"] } },
        { "HazardTypes[0]", CleanRecall with { HazardTypes = [null!] } },
        { "Measures", CleanRecall with { Measures = [.. Enumerable.Repeat("m", 1_001)] } },
        { "Products", CleanRecall with { Products = [.. Enumerable.Repeat(CleanRecall.Products[0], 5_001)] } },
        { "Products[0]", CleanRecall with { Products = [null!] } },
        { "Products[0].Brand", CleanRecall with { Products = [new() { Brand = s_long[..2_001] }] } },
        { "CompletionRate", CleanRecall with { CompletionRate = 1.23456m } },
        { "Initiation", CleanRecall with { Initiation = (Initiation)5 } },
        { "Latitude", CleanElevatorNotice with { Latitude = double.NaN } },
        { "Longitude", CleanElevatorNotice with { Longitude = double.PositiveInfinity } },
        { "GoodsValue", CleanCounterfeitRuling with { GoodsValue = 1_000_000_000_000_000m } },
    };

    [Fact]
    public void ACleanNoticeOfAnyKindHasNoFault() => Assert.All(All, notice =>
        Assert.Same(ValidationResult.Clean, notice.Validate(EntryMode.Typed, Vocabulary, new FixedClock())));

    [Theory]
    [MemberData(nameof(Doubtful), DisableDiscoveryEnumeration = true)]
    public void WhatAuthoritiesGetWrongIsRefusedOnlyWhenTyped(string path, Notice notice)
    {
        var typed = notice.Validate(EntryMode.Typed, Vocabulary, new FixedClock());
        var imported = notice.Validate(EntryMode.Imported, Vocabulary, new FixedClock());

        Assert.Equal([path], typed.Errors.Select(fault => fault.Path));
        Assert.True(imported.IsAcceptable);
        Assert.Equal([path], imported.Warnings.Select(fault => fault.Path));
    }

    [Theory]
    [MemberData(nameof(Unbearable), DisableDiscoveryEnumeration = true)]
    public void WhatTheCatalogueCannotCarryIsAlwaysRefused(string path, Notice notice) =>
        Assert.Contains(
            path, notice.Validate(EntryMode.Imported, Vocabulary, new FixedClock()).Errors.Select(fault => fault.Path));

    [Fact]
    public void ARiskAlertWithoutProductsIsOnlyMarked()
    {
        var result = (CleanRiskAlert with { Products = [] }).Validate(EntryMode.Typed, Vocabulary, new FixedClock());

        Assert.True(result.IsAcceptable);
        Assert.Equal("Products", Assert.Single(result.Warnings).Path);
    }

    [Fact]
    public void EveryFaultIsListedWithWhatWasExpectedInBothLanguages()
    {
        var notice = CleanRecall with { Title = " ", Defect = null, Products = [new() { Name = "n", Gtin = "123" }] };

        var faults = notice.Validate(EntryMode.Typed, Vocabulary, new FixedClock()).Faults;

        Assert.Equal(["Title", "Title", "Products[0].Gtin", "Defect"], faults.Select(fault => fault.Path));
        Assert.Equal("123", faults[2].Value);
        Assert.Contains("校验码", faults[2].Expected.In("zh-CN"), StringComparison.Ordinal);
        Assert.Contains("check digit", faults[2].Expected.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void ALongValueIsShownShortened()
    {
        var fault = Assert.Single(
            (CleanRecall with { Body = s_long }).Validate(EntryMode.Typed, Vocabulary, new FixedClock()).Faults);

        Assert.Equal(200, fault.Value!.Length);
    }
}
