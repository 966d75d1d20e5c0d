using System.Text;
using System.Text.Json;
using ConsumerSafety.Api.Tests.Catalogue;

namespace ConsumerSafety.Api.Tests.Feed;

/// <summary>
/// Whatever grows with the catalogue is counted: with little work allowed, requests that read, sort, group or send much
/// are refused, and those whose work is that of a page are answered.
/// </summary>
public sealed class WorkBoundTests(WorkBoundTests.Feeds feeds) : IClassFixture<WorkBoundTests.Feeds>
{
    public static TheoryData<string> Dear => new(
        "Notices/$count?$filter=contains(Body,'qzv') or contains(Summary,'qzv') or contains(Body,'vzq')",
        "Notices?$top=1&$filter=length(Body) gt 100000",
        "Notices/$count?$filter=indexof(concat(Title,Body),'qzv') ge 0",
        "Notices/$count?$filter=matchesPattern(Body,'([a-z]%2B[0-9]%2B)%2Bq$')",
        "Notices/$count?$filter=Products/any(p:Products/any(r:r/Brand ne p/Brand and r/Name eq concat(p/Name,'q')))",
        "Notices?$top=1&$orderby=length(Body),Id",
        "Notices?$apply=groupby((Id,Title),aggregate($count as N))/orderby(N)&$top=1",
        "Notices?$apply=compute(concat(Title,Id) as T)/groupby((T),aggregate($count as N))&$top=1",
        "Notices?$apply=aggregate(Id with countdistinct as A,"
            + "Title with countdistinct as B,Summary with countdistinct as C)",
        "Notices?$apply=join(Products as P)/topcount(1,length(P/Name))",
        "Notices?$apply=join(Products as P)/groupby((P/Name),aggregate($count as N))&$top=1",
        "Notices?$apply=compute(length(Body) as L)/topcount(1,L)",
        "Notices?$format=csv&$orderby=length(Body)",
        "Agencies?$filter=Notices/$count($filter=length(Body) gt 100000) gt 0",
        "Regions?$filter=Notices/any(n:length(n/Body) gt 100000)");

    public static TheoryData<string> Cheap => new(
        "Notices?$top=20", "Notices?$top=20&$orderby=PublishedAt desc&$filter=Kind eq 'Recall'",
        "Notices/$count?$filter=Kind eq 'Recall' and RiskLevel ge 'High'",
        "Notices?$apply=groupby((Kind),aggregate($count as N))", "Notices?$top=20&$skip=1500",
        "Notices?$top=5&$compute=length(Title) as L&$select=Id,L");

    [Theory]
    [MemberData(nameof(Dear))]
    public async Task What_reads_the_whole_catalogue_is_counted(string path)
    {
        Assert.Equal("200", await AnswerAsync(feeds.Wide, path));
        Assert.Equal("400 TooComplex", await AnswerAsync(feeds.Narrow, path));
    }

    [Theory]
    [MemberData(nameof(Cheap))]
    public async Task What_reads_a_page_is_answered(string path) =>
        Assert.Equal("200", await AnswerAsync(feeds.Narrow, path));

    [Theory]
    [InlineData("Notices?$top=20&$filter=length(Title) gt ")]
    [InlineData("Notices?$top=20&$search=电 OR 水 OR 火 OR 产品&$orderby=search.score() desc&$skip=")]
    public async Task The_requests_of_a_batch_are_counted_together(string path)
    {
        var batch = JsonSerializer.Serialize(new
        {
            requests = Enumerable.Range(0, 100).Select(n => new
            {
                id = $"{n}", method = "GET", url = path + $"{n}",
            }),
        });
        using var content = new StringContent(batch, Encoding.UTF8, "application/json");
        using var response = await feeds.Narrow.Client.PostAsync(
            new Uri("odata/$batch", UriKind.Relative), content, TestContext.Current.CancellationToken);
        using var answers = JsonDocument.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var states = answers.RootElement.GetProperty("responses").EnumerateArray()
            .Select(answer => answer.GetProperty("status").GetInt32()).ToList();
        Assert.Equal(200, states[0]);
        Assert.NotEqual(200, states[^1]);
    }

    private static async Task<string> AnswerAsync(FeedHost host, string path)
    {
        using var response = await host.SendAsync("odata/" + path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (response.IsSuccessStatusCode)
            return "200";
        using var error = JsonDocument.Parse(body);
        return $"{(int)response.StatusCode} {error.RootElement.GetProperty("error").GetProperty("code").GetString()}";
    }

    /// <summary>The same notices behind the bound as it is by default, and behind the lowest.</summary>
    public sealed class Feeds : IAsyncLifetime
    {
        internal FeedHost Wide { get; private set; } = null!;

        internal FeedHost Narrow { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var notices = new NoticeMaker(11).Make(2_000);
            Wide = await FeedHost.StartAsync(notices);
            Narrow = await FeedHost.StartAsync(notices, ("Index:MaxQuerySteps", "1000000"));
        }

        public async ValueTask DisposeAsync()
        {
            await Wide.DisposeAsync();
            await Narrow.DisposeAsync();
        }
    }
}
