using ConsumerSafety.Api.Feed;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class FilterFaultTests
{
    [Theory]
    [InlineData("Nope eq 1")]
    [InlineData("UnitsAffected gt 1")]
    [InlineData("Title eq")]
    [InlineData("Title")]
    [InlineData("Title eq 5")]
    [InlineData("RiskLevel eq 'Nope'")]
    [InlineData("RiskLevel in ('Nope')")]
    [InlineData("RiskLevel eq ConsumerSafety.RiskLevel'77'")]
    [InlineData("Title eq @missing")]
    [InlineData("nofunction(Title) eq 1")]
    [InlineData("Version eq 'x'")]
    [InlineData("Version eq 01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("ConsumerSafety.Recall/StartsOn eq PublishedAt")]
    [InlineData("Title add 1 eq 2")]
    [InlineData("PublishedAt add PublishedAt eq null")]
    [InlineData("Version div 0 eq 1")]
    [InlineData("Version mod 0 eq 1")]
    [InlineData("concat(Title,Version) eq 'x'")]
    [InlineData("trim(5) eq 'x'")]
    [InlineData("year(Title) eq 2024")]
    [InlineData("length(Version) eq 1")]
    [InlineData("substring(Title,'a') eq 'x'")]
    [InlineData("substring(Title,1,-1) eq 'x'")]
    [InlineData("matchespattern(Title,'(')")]
    [InlineData("matchespattern(Title,'a','x')")]
    [InlineData("RiskLevel has 'Nope'")]
    [InlineData("Title has 'High'")]
    [InlineData("HazardTypes gt HazardTypes")]
    [InlineData("HazardTypes eq 'Fire'")]
    [InlineData("Publisher eq 'samr'")]
    [InlineData("Publisher gt null")]
    [InlineData("Publisher/$count gt 1")]
    [InlineData("Publisher/any()")]
    [InlineData("Title in Title")]
    [InlineData("Version in ('a')")]
    [InlineData("cast(Version,Nope) eq 2")]
    [InlineData("isof(Title,ConsumerSafety.Recall)")]
    [InlineData("ConsumerSafety.Agency/Name eq 'x'")]
    [InlineData("PublishedAt gt 2024-13-01T00:00:00Z")]
    [InlineData("PublishedAt gt 2024-02-30")]
    [InlineData("search.score() gt 1")]
    [InlineData("Title eq 'a' Title eq 'b'")]
    [InlineData("Title eq 'a' and")]
    [InlineData("case(Version gt 1) eq 1")]
    [InlineData("Products/any(p: p/Nope eq 1)")]
    [InlineData("Products/any(p: Nope eq 1)")]
    [InlineData("Products/any(p)")]
    [InlineData("Products/Name eq 'x'")]
    [InlineData("not Title eq 'x'")]
    [InlineData("#")]
    public void What_is_wrong_is_400_and_names_the_filter(string odata)
    {
        var fault = Filters.Fault(odata);
        Assert.Equal(400, fault.Status);
        Assert.Contains(fault.Target, (string[])["$filter", "@missing"]);
    }

    [Theory]
    [InlineData("geo.distance(Title,Summary) lt 3")]
    [InlineData("geo.distance(Title,geography'SRID=0;Point(1 2)') lt 3")]
    [InlineData("$root/Agencies eq null")]
    [InlineData("cast(Version,Edm.Byte) eq 2")]
    [InlineData("matchespattern(Title,Summary)")]
    [InlineData("matchespattern(Title,'(a)\\1')")]
    [InlineData("matchespattern(Title,'a(?=b)')")]
    [InlineData("case(Version gt 1:1,true:'x') eq 1")]
    public void What_is_right_but_not_offered_is_501(string odata) => Assert.Equal(501, Filters.Fault(odata).Status);

    [Fact]
    public void More_nodes_than_the_bound_are_400_naming_the_bound()
    {
        var filter = string.Join(" or ", Enumerable.Repeat("Version eq 1", 100));
        var fault = Filters.Fault(filter, options: new() { MaxFilterNodes = 100 });
        Assert.Equal((400, "TooComplex"), (fault.Status, fault.Code));
        Assert.Contains("100", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("matchespattern(Title,'a{201}')")]
    [InlineData("matchespattern(Title,'((a{10}){10}){10}')")]
    public void A_pattern_longer_than_the_bound_with_its_repetitions_is_400(string odata)
    {
        var fault = Filters.Fault(odata);
        Assert.Equal((400, "TooComplex"), (fault.Status, fault.Code));
        Assert.Contains(nameof(FeedOptions.MaxPatternSize), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_is_not_deep()
    {
        var filter = string.Join(" or ", Enumerable.Repeat("Version eq 1", 200));
        Assert.StartsWith("(Version = 1 or", Filters.Tree(filter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(5000)]
    public void Deeper_than_the_bound_is_400(int depth)
    {
        var filter = string.Concat(Enumerable.Repeat("not (", depth)) + "Version eq 1" + new string(')', depth);
        Assert.Equal(400, Filters.Fault(filter).Status);
    }

    [Fact]
    public void Lambdas_nested_deeper_than_the_bound_are_400()
    {
        const string Filter = "Products/any(a:Measures/any(b:Standards/any(c:HazardTypes/any(d:d eq 'x'))))";
        var fault = Filters.Fault(Filter, options: new FeedOptions { MaxLambdaDepth = 3 });
        Assert.Equal((400, "TooComplex"), (fault.Status, fault.Code));
    }
}
