using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Tests.Oracle;
using CsCheck;

namespace ConsumerSafety.Api.Tests.Feed;

public sealed class FuzzTests(SampleFeed sample)
{
    private static readonly string[] s_pieces =
    [
        "$filter=", "$orderby=", "$select=", "$expand=", "$search=", "$compute=", "$top=", "$skip=", "$count=", "$format=",
        "$skiptoken=", "&", "=", "?", "Title", "Version", "PublishedAt", "Products", "HazardTypes", "Publisher",
        "Campaigns", "ConsumerSafety.Recall/", "UnitsAffected", " eq ", " ne ", " gt ", " in ", " and ", " or ",
        "not ", " has ", " add ", "/any(p:", "/all(p:", "/any()", "p/Name", "/$count", "$it", "$it/", "contains(",
        "length(", "year(", "cast(", "isof(", "concat(", "date(", "(", ")", ",", "/", "'", "''", "'x'", "\"", "@a",
        "@a=", "null", "true", "1", "-1", "1.5", "1e400", "INF", "NaN", "99999999999999999999", "2024-01-01",
        "2024-13-45", "2024-01-01T00:00:00Z", "duration'P1D'", "RiskLevel", "ConsumerSafety.RiskLevel'High'",
        "'High'", " desc", " asc", "*", "%", "%zz", "%00", "+", "#", "\\", "😀", "电", " AND ", "OR", "NOT", "json",
        "application/json", "[", "]", "{", "}", ";", ":", "$root", "$this", "true eq ", "{\"a\":1}", "['a']", "Z",
        "_", "$", "binary'AA'",
        " mul ", " div ", " divby ", " mod ", " sub ", "-(", "case(", "true:", "substring(", "matchespattern(", "'[a'",
        "'(a*)*$'", "hassubset(", "now()", "round(", "search.score()", "Edm.Int32)", "$count($filter=", " as X", "X",
        "$id=", "$ref", "$value", "$levels=", "Products(", "Notices(", "Parent", "Children(", "ConsumerSafety.Recall",
        "$all", "$each", "$filter(", "$entity", "-1", "0", "max", "$select=", "$expand=", ";$top=1", ";$count=true",
    ];

    private static readonly string[] s_paths =
    [
        "Notices", "Recalls", "Agencies", "Notices/$count", "Notices('RC-2024-000001')", "Regions('CN')",
        "Notices/ConsumerSafety.Recall", "", "$metadata", "Notices('RC-2024-000001')/Products", "Agencies('samr')/Notices",
        "Notices('RC-2024-000001')/Title", "Notices/$ref", "$all", "$entity", "Agencies('samr')/Notices/$count",
        "Notices('RC-2024-000001')/Products/0", "Notices/$filter(Version eq 1)", "$all/ConsumerSafety.Recall",
    ];

    private static readonly string[] s_headers =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Prefer", "OData-Version", "OData-MaxVersion", "If-Match",
        "If-None-Match", "Range", "OData-Isolation", "Content-Type", "Origin",
    ];

    private static readonly string[] s_values =
    [
        "application/json", "*/*", "text/csv", ";", ",", "=", "\"", "\\", "q=0", "q=2", "odata.metadata=full", "4.0",
        "4.01", "9.9.9.9.9", "-1", "W/", "\"x\"", "*", "gzip", "br", "odata.maxpagesize=3", "track-changes", " ",
        "99999999999999999999", "bytes=0-1", "IEEE754Compatible=true", "charset=x",
    ];

    private static readonly string[] s_bodies =
    [
        "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"Regions\"}", "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"", "$1",
        "\"}", ",", "]}", "%zz", "%00", "/odata/", "Notices?$filter=", "$batch", "$metadata", "--b\r\n", "--b--\r\n",
        "Content-Type: application/http\r\n\r\n", "GET Regions HTTP/1.1\r\n", "\r\n", ": \r\n", "\0",
    ];

    private static readonly Gen<string> s_soup = OneOf(s_pieces).Array[1, 9].Select(string.Concat);

    [Fact]
    public Task No_query_string_makes_the_feed_fail() =>
        Gen.Select(OneOf(s_paths), s_soup, Gen.Bool, (path, soup, isEncoded) =>
            $"/odata/{path}?{(isEncoded ? "$filter=" + Uri.EscapeDataString(soup) : Escape(soup))}")
            .SampleAsync(AssertNoFailureAsync, iter: 3000, threads: 2);

    [Fact]
    public Task No_path_makes_the_feed_fail() =>
        Gen.Select(OneOf(s_paths), s_soup, (path, soup) =>
            $"/odata/{path}/{Uri.EscapeDataString(soup).Replace("%2F", "/", StringComparison.Ordinal)}")
            .SampleAsync(AssertNoFailureAsync, iter: 1500, threads: 2);

    [Fact]
    public Task A_filter_with_a_piece_lost_or_doubled_does_not_make_the_feed_fail() =>
        Gen.Select(Gen.Int.Select(seed => new FilterMaker(seed).Make().Text), Gen.Int[0, 10_000], Gen.Int[0, 12],
            Gen.Bool, Break)
            .SampleAsync(filter =>
                AssertNoFailureAsync($"/odata/Notices?$top=1&$filter={Uri.EscapeDataString(filter)}"), iter: 1500,
                threads: 2);

    [Theory]
    [InlineData("/odata/Notices?$filter=$root/")]
    [InlineData("/odata/Notices?$orderby=$root/")]
    public async Task A_text_that_the_parser_trips_over_is_a_bad_request(string path)
    {
        using var response = await sample.Host.SendAsync(path);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public Task No_header_makes_the_feed_fail() =>
        Gen.Select(OneOf(s_headers), OneOf(s_values).Array[1, 4].Select(string.Concat), OneOf(s_paths),
            (name, value, path) => (name, value, path))
            .SampleAsync(async request =>
            {
                using var response = await sample.Host.SendAsync(
                    $"/odata/{request.path}?$top=1", null, (request.name, request.value));
                Assert.True((int)response.StatusCode < 500, $"{request}: {response.StatusCode}");
            }, iter: 1500, threads: 2);

    [Fact]
    public Task No_batch_makes_the_feed_fail() =>
        Gen.Select(OneOf(s_bodies).Array[1, 8].Select(string.Concat), Gen.Bool, (body, isJson) => (body, isJson))
            .SampleAsync(async batch =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/$batch");
                request.Content = new StringContent(batch.isJson ? "{\"requests\":[" + batch.body : batch.body);
                request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(
                    batch.isJson ? "application/json" : "multipart/mixed;boundary=b");
                using var response = await sample.Host.Client.SendAsync(
                    request, TestContext.Current.CancellationToken);
                Assert.True((int)response.StatusCode < 500, $"{batch}: {response.StatusCode}");
            }, iter: 1500, threads: 2);

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static string Break(string filter, int at, int length, bool isDoubled)
    {
        var start = at % filter.Length;
        var end = Math.Min(filter.Length, start + length);
        return isDoubled ? filter[..end] + filter[start..] : filter[..start] + filter[end..];
    }

    private static string Escape(string soup) =>
        Uri.EscapeDataString(soup).Replace("%26", "&", StringComparison.Ordinal)
            .Replace("%3D", "=", StringComparison.Ordinal);

    private async Task AssertNoFailureAsync(string path)
    {
        using var response = await sample.Host.SendAsync(path);
        var status = (int)response.StatusCode;
        Assert.True(status is 200 or 204 or 400 or 404 or 406 or 501,
            $"{path}\n{status} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }
}
