using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Tests.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

/// <summary>A client that goes away stops the work, wherever it is.</summary>
public sealed class AbortedTests(SampleFeed sample)
{
    [Theory]
    [InlineData("/odata/Notices", "?$filter=contains(Title,'aborted')")]
    [InlineData("/odata/Notices", "?$orderby=Title&$top=3&x=aborted")]
    [InlineData("/odata/Notices", "?$search=aborted")]
    [InlineData("/odata/Notices", "?$expand=Campaigns&x=aborted")]
    [InlineData("/odata/Notices/$count", "?$filter=contains(Body,'aborted')")]
    [InlineData("/odata/Regions('CN')/Notices", "?x=aborted")]
    [InlineData("/odata/$all", "?x=aborted")]
    public async Task Nothing_is_answered_to_a_client_that_has_gone(string path, string query)
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = sample.Host.Services,
            RequestAborted = new(canceled: true),
            Request = { Method = "GET", Scheme = "http", Host = new("feed.example"), Path = path },
        };
        context.Request.QueryString = new(query);
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = path + query;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));

        await sample.Host.Services.GetRequiredService<FeedDoor>().HandleAsync(context);

        Assert.Equal(0, body.Length);
    }
}
