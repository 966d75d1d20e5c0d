using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Signals;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private SignalStore Signals => Here.Get<SignalStore>();

    [Fact]
    public async Task A_finding_is_kept_once_and_found_by_agency_complaint_and_state()
    {
        Assert.Equal(
            2,
            await Signals.KeepAsync([Finding("a", "1", "2", "3"), Finding("b", "3", "4", "5")], "test", Token));
        Assert.Equal(0, await Signals.KeepAsync([Finding("a", "1", "2", "3")], "test", Token));

        Assert.Equal(["a", "b"], await KeysAsync(new() { AgencyId = "samr" }));
        Assert.Equal(["a"], await KeysAsync(new() { ComplaintId = "2", State = SignalState.Open }));
        Assert.Equal(["a", "b"], await KeysAsync(new() { ComplaintId = "3", Subject = SignalSubject.Brand }));
        Assert.Empty(await KeysAsync(new() { AgencyId = "cpsc" }));
        Assert.Empty(await KeysAsync(new() { Subject = SignalSubject.Region }));
        Assert.Equal(2, await Signals.CountAsync(new() { AgencyId = "samr", Limit = 1 }, Token));
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task What_grows_is_found_by_its_new_complaints_and_under_any_of_its_keys()
    {
        await Signals.KeepAsync([Finding("a", "1", "2", "3")], "test", Token);

        await Signals.KeepAsync([Finding("z", "2", "3", "4") with { Keys = ["z", "a"] }], "test", Token);

        Assert.Equal(["a"], await KeysAsync(new() { ComplaintId = "4" }));
        Assert.Empty(await KeysAsync(new() { ComplaintId = "1" }));
        Assert.Equal(2, Assert.Single(await Signals.ListAsync(new(), Token)).Version);
    }

    [Fact]
    public async Task Two_who_judge_a_signal_do_not_overwrite_each_other()
    {
        await Signals.KeepAsync([Finding("a", "1", "2", "3")], "test", Token);
        var signal = Assert.Single(await Signals.ListAsync(new(), Token));
        var next = signal with
        {
            Version = 2, State = SignalState.Drafted, Judgement = new(signal.FoundAt, "x", 3) { DraftId = "d" },
        };

        Assert.True((await Signals.SaveAsync(next, "x", Log.AuditAction.Updated, null, Token)).IsSaved);
        Assert.False((await Signals.SaveAsync(next, "y", Log.AuditAction.Updated, null, Token)).IsSaved);
        Assert.Equal(["a"], await KeysAsync(new() { DraftId = "d" }));
    }

    [Fact]
    public async Task A_run_is_asked_for_once_while_it_waits_and_begun_by_one()
    {
        var runs = Here.Get<SignalRuns>();
        var first = await runs.RequestAsync("x", Token);
        Assert.Equal(first.Id, (await runs.RequestAsync("y", Token)).Id);

        Assert.NotNull(await runs.TryBeginAsync("node 1", TimeSpan.FromMinutes(1), Token));
        Assert.Null(await runs.TryBeginAsync("node 2", TimeSpan.FromMinutes(1), Token));
        await runs.EndAsync(first with { Outcome = SignalRunOutcome.Failed }, "node 2", Token);
        Assert.False((await runs.FindAsync(first.Id, Token))!.IsOver());
        await runs.EndAsync(first with { Outcome = SignalRunOutcome.Done, Series = 7 }, "node 1", Token);

        var ended = Assert.Single(await runs.ReadLastAsync(10, Token));
        Assert.Equal((SignalRunOutcome.Done, 7, true), (ended.Outcome, ended.Series, ended.IsOver()));
        Assert.NotEqual(first.Id, (await runs.RequestAsync("x", Token)).Id);
    }

    [Fact]
    public async Task Watched_complaints_come_page_by_page_in_their_order()
    {
        var watched = Here.Get<WatchedComplaints>();
        Assert.Null(await watched.FindFirstAsync(Token));
        var one = await ComplainAsync();
        var other = await ComplainAsync();

        Assert.Equal(one.ReceivedAt, await watched.FindFirstAsync(Token));
        Assert.Equal(
            new[] { one.Id, other.Id }.Order(),
            (await watched.ReadSinceAsync(one.ReceivedAt, Token).Select(found => found.Id).ToListAsync(Token)).Order());
        Assert.Empty(await watched.ReadSinceAsync(other.ReceivedAt.AddSeconds(1), Token).ToListAsync(Token));
        Assert.Equal([other.Id], (await watched.FindAsync([other.Id, "none"], Token)).Select(found => found.Id));
    }

    private async Task<IEnumerable<string>> KeysAsync(SignalQuery query) =>
        (await Signals.ListAsync(query, Token)).Select(signal => signal.Key).Order();

    private static SignalFinding Finding(string key, params string[] complaints)
    {
        var weeks = new int[SignalWeeks.Count];
        weeks[0] = complaints.Length;
        return new(
            SignalSubject.Brand, [key], "品牌", ["samr"],
            new() { Weeks = weeks, Baseline = new(26, 0.1, 0.2), Threshold = 0.01, ComplaintIds = complaints }, []);
    }
}
