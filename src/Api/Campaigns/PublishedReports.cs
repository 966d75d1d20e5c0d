using ConsumerSafety.Storage.Campaigns;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>
/// The published reports in memory, as the change log has made them: pages show them while the database is down. Safe
/// to use from any thread.
/// </summary>
public sealed class PublishedReports
{
    private Snapshot? _current;

    /// <summary>The number of the change that made what is shown; the same on every node.</summary>
    public long Generation => Volatile.Read(ref _current)?.Generation ?? 0;

    /// <summary>Whether they were read since the start of the program.</summary>
    public bool IsReady => Volatile.Read(ref _current) is not null;

    /// <summary>The reports on a campaign, by region and then from the earliest.</summary>
    public IReadOnlyList<PublishedReport> Find(string campaignId) =>
        [.. Volatile.Read(ref _current)?.ByCampaign[campaignId] ?? []];

    /// <summary>Puts others in their place.</summary>
    internal void Replace(IEnumerable<PublishedReport> reports, long generation) => Volatile.Write(
        ref _current,
        new(
            generation,
            reports.OrderBy(published => published.Report.RegionCode, StringComparer.Ordinal)
                .ThenBy(published => published.Report.From)
                .ToLookup(published => published.Report.CampaignId)));

    private sealed record Snapshot(long Generation, ILookup<string, PublishedReport> ByCampaign);
}
