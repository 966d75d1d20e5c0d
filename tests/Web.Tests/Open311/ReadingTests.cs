using System.Net;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Web.Tests.Complaints;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Open311;

public sealed class ReadingTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    // GeoReport v2, GET Service Requests.
    private static readonly string[] s_request =
    [
        "service_request_id", "status", "status_notes", "service_name", "service_code", "description",
        "agency_responsible", "service_notice", "requested_datetime", "updated_datetime", "expected_datetime",
        "address", "address_id", "zipcode", "lat", "long", "media_url",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_app_sees_how_what_it_sent_stands_and_nothing_of_the_person()
    {
        var app = await CityApp.OfAsync(program);
        var (number, _) = await app.FileAsync(
        [
            .. CityApp.Report.Where(one => one.Name is not ("description" or "address_string")),
            ("description", Planted.Account), ("address_string", "杭州市胭脂巷七百一十三号"), ("lat", "30.2"),
            ("long", "120.1"), ("first_name", Planted.Name), ("phone", Planted.Phone), ("email", Planted.Email),
        ]);

        using var response = await app.GetAsync($"requests/{number}.json?lang=en");
        var text = await TextAsync(response);
        var request = Assert.Single(await CityApp.ReadAsync(response))!.AsObject();
        using var xml = await app.GetAsync($"requests/{number}.xml?lang=en");
        var element = (await CityApp.ReadXmlAsync(xml)).Elements("request").Single();

        Assert.Equal(s_request, request.Select(member => member.Key));
        Assert.Equal(s_request, element.Elements().Select(one => one.Name.ToString()));
        Assert.Equal(request.Select(member => $"{member.Value}"), element.Elements().Select(one => one.Value));
        Assert.Equal(
            (number, "open", "Received", "product-report"),
            ($"{request["service_request_id"]}", $"{request["status"]}", $"{request["status_notes"]}",
                $"{request["service_code"]}"));
        Assert.Contains("Hangzhou", $"{request["agency_responsible"]}", StringComparison.Ordinal);
        Assert.EndsWith("T15:59:59Z", $"{request["expected_datetime"]}", StringComparison.Ordinal);
        Assert.DoesNotContain(Planted.All, planted => text.Contains(planted, StringComparison.Ordinal));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task What_others_sent_is_as_if_there_were_none()
    {
        var (sender, other) = (await CityApp.OfAsync(program), await CityApp.OfAsync(program));
        var (number, _) = await sender.FileAsync(CityApp.Report);
        var absent = ComplaintNumber.Create();

        using var foreign = await other.GetAsync($"requests/{number}.json");
        using var none = await other.GetAsync($"requests/{absent}.json");
        using var malformed = await other.GetAsync("requests/1.json");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(await TextAsync(none), await TextAsync(foreign));
        Assert.Equal(await TextAsync(none), await TextAsync(malformed));
        Assert.Empty(await ListAsync(other, "requests.json"));
        Assert.Empty(await ListAsync(other, $"requests.json?service_request_id={number}"));
        Assert.Equal([number], await ListAsync(sender, "requests.json"));
    }

    [Fact]
    public async Task Requests_are_found_by_service_status_number_and_period()
    {
        var app = await CityApp.OfAsync(program);
        var (report, _) = await app.FileAsync(CityApp.Report);
        var (dispute, _) = await app.FileAsync(CityApp.Dispute);
        await CloseAsync(app, dispute);
        var now = DateTimeOffset.UtcNow;

        Assert.Equal([dispute, report], await ListAsync(app, "requests.json"));
        Assert.Equal([report], await ListAsync(app, "requests.json?service_code=food-report,product-report"));
        Assert.Equal([report], await ListAsync(app, "requests.json?status=open"));
        Assert.Equal([dispute], await ListAsync(app, "requests.json?status=closed"));
        Assert.Equal([dispute, report], await ListAsync(app, "requests.json?status=open,closed"));
        Assert.Equal(
            [dispute], await ListAsync(
                app, $"requests.json?service_request_id={dispute},{ComplaintNumber.Create()}&status=open"));
        Assert.Empty(await ListAsync(app, $"requests.json?end_date={Write(now.AddHours(-1))}"));
        Assert.Equal(2, (await ListAsync(app, $"requests.json?start_date={Write(now.AddHours(-1))}")).Count);
        Assert.Empty(await ListAsync(app, $"requests.json?start_date={Write(now.AddDays(-100))}"));
    }

    [Fact]
    public async Task A_closed_request_says_why()
    {
        var app = await CityApp.OfAsync(program);
        var (number, _) = await app.FileAsync(CityApp.Dispute);
        await CloseAsync(app, number);

        using var response = await app.GetAsync($"requests/{number}.json");
        var request = Assert.Single(await CityApp.ReadAsync(response))!;

        Assert.Equal("closed", $"{request["status"]}");
        Assert.StartsWith("不予受理: ", $"{request["status_notes"]}", StringComparison.Ordinal);
        Assert.Contains("第十六条", $"{request["status_notes"]}", StringComparison.Ordinal);
        Assert.Equal("2026-02-03T04:05:06Z", $"{request["updated_datetime"]}");
        Assert.Null(request["expected_datetime"]);
    }

    [Theory]
    [InlineData("status=done", 400, "status")]
    [InlineData("service_code=001", 404, "service_code")]
    [InlineData("start_date=2026-01-01", 400, "start_date")]
    [InlineData("start_date=2026-01-01T00:00:00", 400, "start_date")]
    [InlineData("start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z", 400, "end_date")]
    [InlineData("start_date=2026-01-02T00:00:00Z&end_date=2026-01-01T00:00:00%2B08:00", 400, "end_date")]
    [InlineData("page=2", 400, "page")]
    public async Task A_filter_that_is_wrong_is_named(string query, int status, string named)
    {
        var app = await CityApp.OfAsync(program);

        using var response = await app.GetAsync("requests.json?" + query);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(named, $"{(await CityApp.ReadAsync(response))[0]!["description"]}", StringComparison.Ordinal);
    }

    private async Task CloseAsync(CityApp app, string number)
    {
        using var response = await app.GetAsync($"requests/{number}.json");
        Assert.True(response.IsSuccessStatusCode);
        var found = await program.Get<ComplaintQueue>().ReadAsync(new() { Number = number }, Token);
        var saving = await program.Get<ComplaintStore>().SaveAsync(
            found[0] with
            {
                Version = 2, State = ComplaintState.Refused, LegalGround = "refuse16-1", Deadlines = [],
                DecidedAt = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
            },
            new("test", AuditAction.Updated, "Refuse"), Token);
        Assert.True(saving.IsSaved);
    }

    private static async Task<IReadOnlyList<string>> ListAsync(CityApp app, string path)
    {
        using var response = await app.GetAsync(path);
        return [.. (await CityApp.ReadAsync(response)).Select(request => $"{request!["service_request_id"]}")];
    }

    private static string Write(DateTimeOffset instant) => $"{instant.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(Token);
}
