using System.Globalization;
using System.Net;
using ConsumerSafety.Api.Fetching;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Tests.Fetching;

public sealed class FetchTests
{
    private static readonly Caller s_administrator =
        new("1", "A", null, new HashSet<Role> { Role.SystemAdministrator });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_source_answers_becomes_notices_and_a_run_that_counts_them()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Source.Answers(Recalls(1, 2));

        Assert.Equal(1, await world.RunAsync());

        var run = Assert.Single(await world.RunsAsync());
        Assert.Equal(
            (FetchOutcome.Imported, 2L, 0L, "schedule", world.Clock.Now),
            (run.Outcome, run.Added, run.Rejected, run.Actor, run.EndedAt));
        Assert.Equal(2, await world.CountNoticesAsync());
        Assert.Contains("RecallDateStart=2020-01-01", world.Source.Requests[0].RequestUri!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_run_comes_after_the_interval_and_asks_from_before_the_last()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Source.Answers(Recalls(1));
        await world.RunAsync();

        Assert.Equal(0, await world.RunAsync());
        world.Clock.Now += TimeSpan.FromHours(24);
        Assert.Equal(1, await world.RunAsync());

        Assert.Contains(
            "RecallDateStart=2024-08-01", world.Source.Requests[^1].RequestUri!.Query, StringComparison.Ordinal);
        Assert.Equal(1, (await world.RunsAsync())[0].Unchanged);
    }

    [Fact]
    public async Task A_source_that_gave_a_tag_is_asked_only_for_what_is_new()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Source.Answers(Recalls(1), tag: "\"a\"").Answers(Recalls(1), tag: "\"b\"")
            .Answers(HttpStatusCode.NotModified);
        await world.RunAsync();
        world.Clock.Now += TimeSpan.FromHours(24);
        await world.RunAsync();
        await RequestAsync(world);

        await world.RunAsync();

        Assert.Empty(world.Source.Requests[1].Headers.IfNoneMatch);
        Assert.Equal("\"b\"", Assert.Single(world.Source.Requests[2].Headers.IfNoneMatch).ToString());
        var run = (await world.RunsAsync()).First(run => run.Outcome == FetchOutcome.NotModified);
        Assert.Equal("account:1", run.Actor);
    }

    [Fact]
    public async Task Pages_are_followed_to_the_last_on_the_same_host_only()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Source.Answers(Recalls(1), next: "https://www.saferproducts.gov/next,2")
            .Answers(Recalls(2), next: "https://elsewhere.example/3");

        await world.RunAsync();

        Assert.Equal(2, world.Source.Requests.Count);
        Assert.Equal(2, Assert.Single(await world.RunsAsync()).Added);
    }

    [Fact]
    public async Task A_passing_fault_is_tried_again()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Source.Answers(HttpStatusCode.ServiceUnavailable).Answers(Recalls(1));

        await world.RunAsync();

        Assert.Equal(2, world.Source.Requests.Count);
        Assert.Equal(FetchOutcome.Imported, Assert.Single(await world.RunsAsync()).Outcome);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, 3, "answered 500")]
    [InlineData(HttpStatusCode.NotFound, 1, "answered 404")]
    public async Task A_source_that_keeps_failing_is_a_failed_run_and_comes_again_in_an_hour(
        HttpStatusCode status, int attempts, string reason)
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Source.Answers(status);

        await world.RunAsync();

        var run = Assert.Single(await world.RunsAsync());
        Assert.Equal(attempts, world.Source.Requests.Count);
        Assert.Equal(FetchOutcome.Failed, run.Outcome);
        Assert.Contains(reason, run.Message, StringComparison.Ordinal);
        Assert.Equal(0, await world.RunAsync());
        world.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(1, await world.RunAsync());
    }

    [Theory]
    [InlineData("<html>maintenance</html>")]
    [InlineData("[{\"RecallID\": 1,")]
    public async Task An_answer_that_cannot_be_read_changes_nothing(string answer)
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Source.Answers(answer);

        await world.RunAsync();

        Assert.Equal(FetchOutcome.Failed, Assert.Single(await world.RunsAsync()).Outcome);
        Assert.Equal(0, await world.CountNoticesAsync());
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Source.Answers(new string(' ', 2 * 1024 * 1024));

        await world.RunAsync();

        Assert.Contains("MaxMegabytes", Assert.Single(await world.RunsAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_nodes_one_fetches()
    {
        await using var world = await FetchWorld.CreateAsync();
        var other = world.Start();
        world.Source.Answers(Recalls(1));

        var counts = await Task.WhenAll(world.RunAsync(), world.RunAsync(other));

        Assert.Equal(1, counts.Sum());
        Assert.Single(world.Source.Requests);
    }

    [Fact]
    public async Task Only_administrators_of_the_service_see_and_ask_and_only_for_what_is_enabled()
    {
        await using var world = await FetchWorld.CreateAsync();
        var desk = world.Node.GetRequiredService<FetchDesk>();
        var other = new Caller("2", "B", "samr", new HashSet<Role> { Role.AgencyAdministrator, Role.Auditor });

        Assert.Null(await desk.ReadAsync(other, Token));
        Assert.Equal(FetchRequestOutcome.Forbidden, await desk.RequestAsync(other, "cpsc", Token));
        Assert.Equal(FetchRequestOutcome.SwitchedOff, await desk.RequestAsync(s_administrator, "openfda-food", Token));
        Assert.Equal(FetchRequestOutcome.NotFound, await desk.RequestAsync(s_administrator, "none", Token));
        Assert.Equal(
            ["cpsc"],
            (await desk.ReadAsync(s_administrator, Token))!.Sources.Where(source => source.IsEnabled)
                .Select(source => source.Source.Id));
    }

    [Theory]
    [InlineData("nobody", "there are cpsc")]
    [InlineData("safety-gate", "Addresses:safety-gate is missing")]
    public async Task A_wrong_setting_says_what_there_is(string enabled, string message)
    {
        await using var world = new FetchWorld();

        var fault = Assert.Throws<OptionsValidationException>(() =>
            world.Start(enabled).GetRequiredService<IOptions<FetchOptions>>().Value);

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private static Task<FetchRequestOutcome> RequestAsync(FetchWorld world) =>
        world.Node.GetRequiredService<FetchDesk>().RequestAsync(s_administrator, "cpsc", Token);

    private static string Recalls(params int[] numbers) =>
        $"[{string.Join(',', numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "RecallID": {{number}}, "RecallNumber": "24{{number:D3}}", "RecallDate": "2024-05-02T00:00:00",
              "Title": "Recall of fans {{number}}", "Description": "Fans", "URL": "https://www.cpsc.gov/{{number}}",
              "Products": [{"Name": "Fan", "NumberOfUnits": "About 100"}], "Hazards": [{"Name": "Fire hazard"}]
            }
            """)))}]";
}
