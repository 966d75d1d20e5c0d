using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    /// <summary>
    /// Two agencies of "setup" (1, 2), RC-2024-000001 (3), an hour later its withdrawal by an editor's key (4), and an
    /// agency by an editor whose name begins alike (5).
    /// </summary>
    public static TheoryData<string, int[]> AuditFilters => new()
    {
        { "", [5, 4, 3, 2, 1] },
        { "type Agency", [5, 2, 1] },
        { "id RC-2024-000001", [4, 3] },
        { "id RC-2024-00000_", [] },
        { "action Withdrawn", [4] },
        { "actor account:7", [4] },
        { "actor account:7 key:abc", [4] },
        { "actor account:_", [] },
        { "actor account:77", [5] },
        { "from", [5, 4] },
        { "until", [3, 2, 1] },
    };

    [Theory, MemberData(nameof(AuditFilters))]
    public async Task Entries_of_the_audit_log_are_found_by_what_is_asked(string filter, int[] sequences)
    {
        var later = await WriteHistoryAsync();

        var found = await Here.Audit.ReadAsync(Filter(filter, later), long.MaxValue, 10, Token);

        Assert.Equal(sequences, found.Select(entry => (int)entry.Sequence));
    }

    [Fact]
    public async Task Pages_of_the_audit_log_follow_one_another_while_it_grows()
    {
        await WriteHistoryAsync();
        var first = await Here.Audit.ReadAsync(new(), long.MaxValue, 2, Token);
        await Here.Agencies.SaveAsync([Agency("later")], "setup", Token);

        var second = await Here.Audit.ReadAsync(new(), first[^1].Sequence, 2, Token);

        Assert.Equal([5, 4], first.Select(entry => (int)entry.Sequence));
        Assert.Equal([3, 2], second.Select(entry => (int)entry.Sequence));
    }

    [Fact]
    public async Task An_entry_tells_when_and_why()
    {
        var later = await WriteHistoryAsync();

        var entry = (await Here.Audit.ReadAsync(new(), 5, 1, Token)).Single();

        Assert.Equal(
            (4, later, "account:7 key:abc", "Withdrawn", "Notice", 2),
            (entry.Sequence, entry.RecordedAt, entry.Actor, entry.Action, entry.EntityType, entry.Version));
        Assert.Equal(64, entry.Hash.Length);
    }

    [Fact]
    public async Task One_verification_runs_at_a_time_and_all_nodes_see_how_far_it_is()
    {
        var here = Here.Get<AuditCheckStore>();
        var other = StartNode().Get<AuditCheckStore>();
        var id = await here.StartAsync("auditor", Token);
        await here.ReportAsync(id!, 1, Token);

        Assert.Null(await other.StartAsync("another", Token));
        var seen = await other.FindLatestAsync(Token);
        Assert.Equal(("auditor", 1, 2, true), (seen!.StartedBy, seen.Entries, seen.Total, seen.IsRunning(Time.GetUtcNow())));
        await here.FinishAsync(id!, await Here.Audit.VerifyAsync(Token), Token);
        var over = await other.FindLatestAsync(Token);
        Assert.Equal((Time.GetUtcNow(), null, 2), (over!.FinishedAt, over.Fault, over.Entries));
    }

    [Fact]
    public async Task A_verification_whose_process_died_gives_way_to_the_next()
    {
        var checks = Here.Get<AuditCheckStore>();
        await checks.StartAsync("auditor", Token);

        Time.Advance(AuditCheck.Patience);

        Assert.NotNull(await checks.StartAsync("auditor", Token));
    }

    private async Task<DateTimeOffset> WriteHistoryAsync()
    {
        await RecordAsync(Recall("A-1"));
        Time.Advance(TimeSpan.FromHours(1));
        await Notices.WithdrawAsync("RC-2024-000001", "误发", "account:7 key:abc", Token);
        await Here.Agencies.SaveAsync([Agency("new")], "account:77", Token);
        return Time.GetUtcNow();
    }

    private static AuditFilter Filter(string text, DateTimeOffset later) => text.Split(' ', 2) switch
    {
        ["type", var type] => new() { EntityType = Enum.Parse<EntityType>(type) },
        ["id", var id] => new() { EntityId = id },
        ["action", var action] => new() { Action = Enum.Parse<AuditAction>(action) },
        ["actor", var actor] => new() { Actor = actor },
        ["from"] => new() { From = later },
        ["until"] => new() { Until = later },
        _ => new(),
    };
}
