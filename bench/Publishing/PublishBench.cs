using System.Diagnostics;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Agencies;

namespace ConsumerSafety.Bench.Publishing;

/// <summary>How long it takes from the approving click until a notice is seen on each way out, asked over HTTP.</summary>
internal static class PublishBench
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(2);

    public static async Task<int> RunAsync(int count, int port)
    {
        await using var program = await RunningProgram.StartAsync(port);
        var agencyId = (await program.Get<AgencyStore>().ReadAllAsync(default))[0].Id;
        var author = new Caller("bench-author", "Author", agencyId, new HashSet<Role> { Role.Author });
        var reviewer = new Caller("bench-reviewer", "Reviewer", agencyId, new HashSet<Role> { Role.Reviewer });
        var (committed, feed, site, atom) = (new Delays(), new Delays(), new Delays(), new Delays());
        for (var i = 0; i < count; i++)
        {
            // A word of its own, so that a search finds this one and no other.
            var word = FormattableString.Invariant($"bench{i:D6}q");
            var draft = await HandInAsync(program, author, word);
            var start = Stopwatch.GetTimestamp();
            var outcome = await program.Get<ReviewDesk>()
                .ApproveAsync(reviewer, new(draft.Id, draft.Version), null, default);
            committed.Add(Stopwatch.GetElapsedTime(start));
            if (outcome is not DraftDone { Draft.NoticeId: { } id })
                throw new InvalidOperationException($"The approval came to {outcome}.");
            await Task.WhenAll(
                WatchAsync(program.Client, $"odata/Notices('{id}')", id, start, feed),
                WatchAsync(program.Client, $"notices?q={word}", id, start, site),
                WatchAsync(program.Client, $"feeds/notices.atom?q={word}", id, start, atom));
        }
        Console.WriteLine($"from approval, {count:N0} publications one after the other");
        committed.Print("committed");
        feed.Print("OData");
        site.Print("site");
        atom.Print("Atom");
        return 0;
    }

    private static async Task<Draft> HandInAsync(RunningProgram program, Caller author, string word)
    {
        var notice = new ConsumerTip
        {
            Title = $"发布测试 {word}", PublisherId = "", Advice = "仅为测量从批准到公开的时间。",
        };
        var outcome = await program.Get<DraftDesk>().BeginAsync(author, new(notice), default, isHandedIn: true);
        return outcome is DraftDone done
            ? done.Draft
            : throw new InvalidOperationException($"The draft came to {outcome}.");
    }

    private static async Task WatchAsync(HttpClient client, string path, string id, long start, Delays delays)
    {
        var address = new Uri(path, UriKind.Relative);
        while (Stopwatch.GetElapsedTime(start) < s_patience)
        {
            using var response = await client.GetAsync(address);
            if (response.IsSuccessStatusCode
                && (await response.Content.ReadAsStringAsync()).Contains(id, StringComparison.Ordinal))
            {
                delays.Add(Stopwatch.GetElapsedTime(start));
                return;
            }
            await Task.Delay(s_pause);
        }
        throw new TimeoutException($"{id} was not seen at {path} within {s_patience}.");
    }
}
