using System.Net;
using ConsumerSafety.Api.Tests.Catalogue;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

/// <summary>
/// What the levels of conformance ask of a service that reads (OData protocol 4.01, 12): a request for each clause that
/// no other test is about, and what its answer has to hold.
/// </summary>
public sealed class ConformanceTests(SampleFeed sample)
{
    private const string Some = "&$top=1&$select=Id";

    [Theory]
    // 12.1.1, minimal
    [InlineData("", "\"kind\":\"EntitySet\"")]
    [InlineData("Notices?$filter=RiskLevel eq ConsumerSafety.RiskLevel'High'" + Some, "\"Id\"")]
    [InlineData("Notices?$filter=PublishedAt add duration'P1D' gt 2020-01-01T00:00:00Z" + Some, "\"Id\"")]
    // 12.1.2, intermediate
    [InlineData("Notices/ConsumerSafety.Recall?$top=1", "#Notices/ConsumerSafety.Recall")]
    [InlineData("Notices?$filter=Version eq @v&@v=1" + Some, "\"Id\"")]
    [InlineData("Recalls('{0}')/Products/$count", "")]
    [InlineData("Agencies('samr')/Notices/$count", "")]
    // 12.1.3, advanced
    [InlineData("Notices?$expand=Publisher/$ref" + Some, "\"@odata.id\":\"Agencies(")]
    [InlineData("Agencies?$expand=Notices($filter=Version gt 0;$orderby=Id desc;$skip=1;$top=1;$count=true)" + Some,
        "Notices@odata.count")]
    [InlineData("Notices?$expand=ConsumerSafety.Recall/Publisher($select=Id)" + Some, "ConsumerSafety.Recall/Publisher")]
    [InlineData("Agencies?$expand=Notices($search=电动)" + Some, "\"Notices\":[")]
    [InlineData("Regions?$expand=Children($levels=2)&$filter=Code eq 'CN'", "\"110105\"")]
    // 12.2.1, minimal of 4.01
    [InlineData("Notices?FILTER=CONTAINS(Title,'T') AND NOT (Version EQ 9)&Top=1&select=Id", "\"Id\"")]
    [InlineData("Notices?$filter=Version eq cast('1',Edm.Int32)" + Some, "\"Id\"")]
    [InlineData("Notices?$filter=RiskLevel eq 'High'" + Some, "\"Id\"")]
    [InlineData("Notices?$filter=PublishedAt add 'P1D' gt 2020-01-01T00:00:00Z" + Some, "\"Id\"")]
    [InlineData("Notices?$filter='PT1H' lt UpdatedAt sub 2020-01-01T00:00:00Z" + Some, "\"Id\"")]
    [InlineData("Agencies(@k)?@k='o''hara'", "O'Hara / Sons")]
    [InlineData("Agencies('samr')/Notices?$filter=substring(Title,-1) ne null and Version divby 2 gt 0" + Some, "\"Id\"")]
    [InlineData("Agencies/samr", "\"samr\"")]
    // 12.2.2, intermediate of 4.01
    [InlineData("Notices?$filter=Region ne null" + Some, "\"Id\"")]
    [InlineData("Notices?$filter=Kind in ('Recall','SpotCheck')" + Some, "\"Id\"")]
    [InlineData("Notices?$select=Products($select=Name)&$top=1", "#Notices(Products/Name)")]
    // 12.2.3, advanced of 4.01
    [InlineData("Notices?$filter=Products/$count($filter=Brand ne null) ge 0" + Some, "\"Id\"")]
    [InlineData("Agencies?$filter=Notices/$count($search=a OR \"a (b)\";$filter=Version eq 1) ge 0", "\"Id\"")]
    [InlineData("Agencies?$orderby=Notices/$count($filter=Version eq 1;$search=x) desc", "\"Id\"")]
    [InlineData("Agencies?$compute=Notices/$count(search=x) as N&$select=N", "\"N\":")]
    [InlineData("Agencies?$expand=Notices/$count($search=NOT x)&$top=1", "Notices@odata.count")]
    [InlineData("Notices?$compute=length(Title) as L&$select=L&$top=1", "\"L\":")]
    [InlineData("Notices?$select=Products($filter=Name ne null;$orderby=Name desc;$top=1;$count=true)&$top=1",
        "Products@odata.count")]
    [InlineData("$metadata?$format=json", "\"$Version\":\"4.01\"")]
    [InlineData("Notices/$filter(Version eq 1)?$top=1", "\"Id\"")]
    [InlineData("Agencies?$expand=Notices($filter=Version eq @v;$select=Version;$top=1;@v=2)&$filter=Id eq 'samr'&@v=1",
        "\"Version\":2")]
    [InlineData("Notices?$select=Products($filter=Name eq @n;@n='nobody')&$top=1", "\"Products\":[]")]
    public async Task A_clause_holds(string request, string content)
    {
        var recall = sample.Notices.First(notice => notice.Id!.StartsWith("RC", StringComparison.Ordinal)).Id;
        using var response = await sample.Host.SendAsync(
            "/odata/" + request.Replace("{0}", recall, StringComparison.Ordinal));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{request}\n{body}");
        Assert.Contains(content, body, StringComparison.Ordinal);
        Assert.Equal("4.01", response.Headers.GetValues("OData-Version").Single());
    }

    [Theory]
    [InlineData("Notices?$filter=geo.length(Title) gt 1", "geo.length")]
    [InlineData("Notices?$filter=geo.distance(Title,geography'POINT(1 2)') lt 1", "geography")]
    [InlineData("Notices?$filter=$root/Notices('x')/Title eq Title", "$root")]
    [InlineData("Notices?$filter=Products/$count($search=x) gt 1", "$search in a $count")]
    [InlineData("$crossjoin(Notices,Regions)", "$expand")]
    [InlineData("Notices/$each", "only reads")]
    [InlineData("Notices?$schemaversion=1", "$schemaversion")]
    [InlineData("Notices?$index=1", "$index")]
    public async Task What_is_not_offered_is_said_to_be_so(string request, string reason)
    {
        using var response = await sample.Host.SendAsync("/odata/" + request);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Contains(reason, body, StringComparison.Ordinal);
    }
}
