namespace ConsumerSafety.Api.Tests.Feed;

public sealed class PathFilterTableTests
{
    [Theory]
    [InlineData("HazardTypes/any()", "any(HazardTypes)")]
    [InlineData("HazardTypes/any(h: h eq 'Fire')", "any(HazardTypes, 1: 1 = 'Fire')")]
    [InlineData("HazardTypes/any(h: contains(h,'Fi'))", "any(HazardTypes, 1: Contains(1, 'Fi'))")]
    [InlineData("HazardTypes/all(h: h in ('a','b'))", "all(HazardTypes, 1: 1 in ['a', 'b'])")]
    [InlineData("'Fire' in HazardTypes", "any(HazardTypes, 1: 1 = 'Fire')")]
    [InlineData("not ('Fire' in HazardTypes)", "not any(HazardTypes, 1: 1 = 'Fire')")]
    [InlineData("Products/any(p: p/Name eq 'x' and p/ProducedFrom gt 2024-01-01)",
        "any(Products, 1: (1.Name = 'x' and 1.ProducedFrom > 2024-01-01))")]
    [InlineData("Products/any(p: p/Name eq Title)", "any(Products, 1: 1.Name = Title)")]
    [InlineData("Products/all(p: not (p/Brand eq null))", "all(Products, 1: not 1.Brand = null)")]
    [InlineData("Products/any(p: Measures/any(m: m eq p/Name))", "any(Products, 1: any(Measures, 2: 2 = 1.Name))")]
    [InlineData("ConsumerSafety.SpotCheck/TestItems/any(t: t/Conforms eq false)",
        "any(SpotCheck.TestItems, 1: 1.Conforms = no)")]
    [InlineData("ConsumerSafety.SpotCheck/TestItems/any(t: not t/Conforms)",
        "any(SpotCheck.TestItems, 1: not 1.Conforms)")]
    [InlineData("Attachments/any(a: a/Length gt 100)", "any(Attachments, 1: 1.Length > 100L)")]
    public void Lambdas_look_at_elements(string odata, string tree) => Assert.Equal(tree, Filters.Tree(odata));

    [Theory]
    [InlineData("Publisher/Name eq 'x'", "related(Publisher, Name = 'x')")]
    [InlineData("Publisher/Name ne 'x'", "(not related(Publisher) or related(Publisher, Name <> 'x'))")]
    [InlineData("not (Publisher/Name eq 'x')", "(not related(Publisher) or related(Publisher, not Name = 'x'))")]
    [InlineData("not contains(Publisher/Name,'x')", "related(Publisher, not Contains(Name, 'x'))")]
    [InlineData("Region/ParentCode eq null", "(not related(Region) or related(Region, ParentCode = null))")]
    [InlineData("Region/ParentCode in ('1',null)",
        "(not related(Region) or related(Region, ParentCode in ['1', null]))")]
    [InlineData("Publisher eq null", "not related(Publisher)")]
    [InlineData("null ne Publisher", "related(Publisher)")]
    [InlineData("Publisher/Name eq Publisher/EnglishName",
        "(not related(Publisher) or related(Publisher, Name = EnglishName))")]
    [InlineData("ConsumerSafety.Recall/Publisher/Name eq 'x'", "(kind(Recall) and related(Publisher, Name = 'x'))")]
    [InlineData("Campaigns/any(c: c/Id eq 'q')", "related(Campaigns, Id = 'q')")]
    [InlineData("Campaigns/any()", "related(Campaigns)")]
    [InlineData("not Campaigns/any()", "not related(Campaigns)")]
    [InlineData("Campaigns/any(c: c/OrganiserIds/any(o: o eq 'samr'))",
        "related(Campaigns, any(OrganiserIds, 1: 1 = 'samr'))")]
    [InlineData("Campaigns/all(c: c/StartsOn gt 2024-01-01)", "not related(Campaigns, not StartsOn > 2024-01-01)")]
    [InlineData("Campaigns/all(c: contains(c/Theme,'x'))", "not related(Campaigns, Contains(Theme, 'x') <> yes)")]
    [InlineData("Campaigns/all(c: not contains(c/Theme,'x'))", "not related(Campaigns, Contains(Theme, 'x') <> no)")]
    public void Navigation_leads_to_related_entities(string odata, string tree) =>
        Assert.Equal(tree, Filters.Tree(odata));

    [Theory]
    [InlineData("Recalls", "UnitsAffected gt 5", "Recall.UnitsAffected > 5L")]
    [InlineData("Recalls", "ConsumerSafety.Recall/UnitsAffected gt 5", "Recall.UnitsAffected > 5L")]
    [InlineData("ConsumerTips", "Publisher/Id eq 'samr'", "related(Publisher, Id = 'samr')")]
    [InlineData("Agencies", "ParentId eq null", "ParentId = null")]
    [InlineData("Campaigns", "Materials/any(m: m/MediaType eq 'x')", "any(Materials, 1: 1.MediaType = 'x')")]
    [InlineData("ComplaintCounts", "Month ge 2024-01-01 and Count gt 3", "(Month >= 2024-01-01 and Count > 3L)")]
    public void Every_set_has_its_own_properties(string set, string odata, string tree) =>
        Assert.Equal(tree, Filters.Tree(odata, set));
}
