using ConsumerSafety.Api.Signals;
using ConsumerSafety.Api.Tests.Complaints;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Signals;

namespace ConsumerSafety.Api.Tests.Signals;

public sealed class SignalSearchTests : IAsyncLifetime
{
    private CaseOffice _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await CaseOffice.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_planted_outbreak_is_found_under_all_the_names_it_is_told_by()
    {
        await SignalHistory.LiveAsync(_office);
        var planted = await SignalHistory.OutbreakAsync(_office);

        var run = await RunAsync();

        Assert.Equal(SignalRunOutcome.Done, run.Outcome);
        var signals = await ListAsync();
        var product = Assert.Single(signals, signal => signal.Subject == SignalSubject.Product);
        Assert.Equal(planted.Select(one => one.Id).Order(), product.Evidence.ComplaintIds.Order());
        Assert.Contains("快马", product.Label, StringComparison.Ordinal);
        Assert.Equal((planted.Count, 2), (product.Evidence.Weeks[0], product.Evidence.Injuries));
        Assert.Contains(signals, signal => signal is { Subject: SignalSubject.Brand, Label: "快馬" });
        Assert.Contains(signals, signal => signal is { Subject: SignalSubject.Seller, Label: "快马旗舰店" });
        Assert.DoesNotContain(signals, signal => signal.Label.Contains("飞驰", StringComparison.Ordinal));
        Assert.Equal(signals.Count, run.Found);
    }

    [Fact]
    public async Task What_comes_in_as_always_is_no_signal()
    {
        await SignalHistory.LiveAsync(_office);

        var run = await RunAsync();

        Assert.Equal((SignalRunOutcome.Done, 0), (run.Outcome, run.Standing));
        Assert.True(run.Series > 5);
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Without_history_nothing_is_tested_and_that_is_said()
    {
        await SignalHistory.OutbreakAsync(_office);

        var run = await RunAsync();

        Assert.Equal((SignalRunOutcome.TooYoung, 0), (run.Outcome, run.Series));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task The_same_search_again_changes_nothing()
    {
        await SignalHistory.LiveAsync(_office);
        await SignalHistory.OutbreakAsync(_office);
        await RunAsync();
        var before = await ListAsync();

        var again = await RunAsync();

        Assert.Equal(0, again.Found);
        Assert.Equal(
            before.Select(one => (one.Id, one.Version)), (await ListAsync()).Select(one => (one.Id, one.Version)));
    }

    [Fact]
    public async Task A_night_is_searched_once_however_many_nodes_there_are()
    {
        await SignalHistory.LiveAsync(_office);
        await SignalHistory.OutbreakAsync(_office);
        await using var other = _office.OpenOther();
        var nodes = new[] { _office.Get<SignalRunner>(), other.Get<SignalRunner>() };

        var ran = await Task.WhenAll(nodes.Select(async node =>
        {
            await node.RequestNightAsync(Token);
            return await node.RunOnceAsync(Token);
        }));

        foreach (var node in nodes)
            Assert.Null(await node.RunOnceAsync(Token));
        Assert.Single(ran, run => run is not null);
        var kept = Assert.Single(await _office.Get<SignalRuns>().ReadLastAsync(10, Token));
        Assert.Equal((SignalRunOutcome.Done, "schedule"), (kept.Outcome, kept.Actor));
        Assert.Single(await ListAsync(), signal => signal.Subject == SignalSubject.Product);
    }

    [Fact]
    public async Task The_next_night_is_searched_again_when_its_hour_has_come()
    {
        var runner = _office.Get<SignalRunner>();
        var runs = _office.Get<SignalRuns>();
        await RequestAndRunAsync();
        _office.Clock.Advance(TimeSpan.FromHours(17)); // 02:00 in China
        await RequestAndRunAsync();
        Assert.Single(await runs.ReadLastAsync(10, Token));

        _office.Clock.Advance(TimeSpan.FromHours(1));
        await RequestAndRunAsync();

        Assert.Equal(
            ["night-2024-09-03", "night-2024-09-02"], (await runs.ReadLastAsync(10, Token)).Select(run => run.Id));

        async Task RequestAndRunAsync()
        {
            await runner.RequestNightAsync(Token);
            await runner.RunOnceAsync(Token);
        }
    }

    [Fact]
    public async Task A_run_whose_node_died_is_taken_over_after_its_lease()
    {
        var runs = _office.Get<SignalRuns>();
        await runs.RequestAsync("test", Token);
        Assert.NotNull(await runs.TryBeginAsync("dead node", SignalRunner.Lease, Token));
        Assert.Null(await _office.Get<SignalRunner>().RunOnceAsync(Token));

        _office.Clock.Advance(SignalRunner.Lease);

        Assert.NotNull(await _office.Get<SignalRunner>().RunOnceAsync(Token));
    }

    private async Task<SignalRun> RunAsync() => (await _office.Get<SignalRunner>().RunNowAsync("test", Token))!;

    private Task<IReadOnlyList<Signal>> ListAsync() =>
        _office.Get<SignalStore>().ListAsync(new() { Limit = 100 }, Token);
}
