using System.Runtime.ExceptionServices;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Tests.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

/// <summary>A client that goes away stops the work, wherever it is: it is the index that notices first.</summary>
public sealed class AbortedTests(SampleFeed sample)
{
    private static readonly AsyncLocal<List<string>?> s_watched = new();

    [Theory]
    [InlineData("/odata/Notices", "?$filter=contains(Title,'aborted')")]
    [InlineData("/odata/Notices", "?$orderby=Title&$top=3&x=aborted")]
    [InlineData("/odata/Notices", "?$search=aborted")]
    [InlineData("/odata/Notices", "?$expand=Campaigns&x=aborted")]
    [InlineData("/odata/Notices/$count", "?$filter=contains(Body,'aborted')")]
    [InlineData("/odata/Regions('CN')/Notices", "?x=aborted")]
    [InlineData("/odata/$all", "?x=aborted")]
    [InlineData("/odata/Notices", "?$orderby=length(Title)&x=aborted")]
    [InlineData("/odata/Notices", "?$apply=filter(contains(Title,'aborted'))/groupby((Kind))")]
    [InlineData("/odata/Notices", "?$format=csv&x=aborted")]
    [InlineData("/odata/Notices", "?$format=csv&$apply=groupby((RegionCode))")]
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

        var stops = await StopsOfAsync(() =>
            sample.Host.Services.GetRequiredService<FeedDoor>().HandleAsync(context));

        Assert.Equal(0, body.Length);
        Assert.Contains("ConsumerSafety.Search.", stops is [var first, ..] ? first : "", StringComparison.Ordinal);
    }

    // Where each cancellation was thrown that some work met.
    private static async Task<IReadOnlyList<string>> StopsOfAsync(Func<Task> work)
    {
        var stops = new List<string>();
        s_watched.Value = stops;
        AppDomain.CurrentDomain.FirstChanceException += Watch;
        try
        {
            await work();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Watch;
        }
        return stops;
    }

    private static void Watch(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (thrown.Exception is OperationCanceledException && s_watched.Value is { } stops)
            stops.Add(Environment.StackTrace);
    }
}
