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
    [InlineData("Title in ('a',null)")]
    public void What_is_wrong_is_400_and_names_the_filter(string odata)
    {
        var fault = Filters.Fault(odata);
        Assert.Equal(400, fault.Status);
        Assert.Contains(fault.Target, (string[])["$filter", "@missing"]);
    }

    [Theory]
    [InlineData("Version add 1 eq 2")]
    [InlineData("-Version eq 2")]
    [InlineData("RiskLevel has ConsumerSafety.RiskLevel'High'")]
    [InlineData("HazardTypes/$count gt 2")]
    [InlineData("now() gt PublishedAt")]
    [InlineData("matchesPattern(Title,'^x')")]
    [InlineData("substring(Title,1) eq 'x'")]
    [InlineData("cast(ConsumerSafety.Recall)/UnitsAffected gt 5")]
    [InlineData("(Title eq 'x') eq true")]
    [InlineData("Publisher/Name eq Title")]
    [InlineData("Campaigns/any(c: c/Name eq Title)")]
    [InlineData("Publisher/Name eq Region/Name")]
    [InlineData("ConsumerSafety.Recall/StartsOn eq PublishedAt")]
    public void What_is_right_but_not_offered_is_501(string odata) => Assert.Equal(501, Filters.Fault(odata).Status);

    [Fact]
    public void More_nodes_than_the_bound_are_400_naming_the_bound()
    {
        var filter = string.Join(" or ", Enumerable.Repeat("Version eq 1", 100));
        var fault = Filters.Fault(filter, options: new() { MaxFilterNodes = 100 });
        Assert.Equal((400, "TooComplex"), (fault.Status, fault.Code));
        Assert.Contains("100", fault.Message, StringComparison.Ordinal);
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
