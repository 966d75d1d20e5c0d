using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>The complaints about one thing: how many in each week, and which in the latest.</summary>
/// <param name="label">What it is called.</param>
internal sealed class CountedSeries(string label)
{
    private List<Latest>? _latest;

    /// <summary>What it is called.</summary>
    public string Label => label;

    /// <summary>The counts, the latest week first.</summary>
    public int[] Weeks { get; } = new int[SignalWeeks.Count];

    /// <summary>How many there are in all weeks.</summary>
    public int Total { get; private set; }

    /// <summary>Those of the latest week, the newest first.</summary>
    public IEnumerable<Latest> NewestFirst =>
        (_latest ?? []).OrderByDescending(one => one.ReceivedAt).ThenBy(one => one.Id, StringComparer.Ordinal);

    /// <summary>Counts a complaint.</summary>
    public void Add(Complaint complaint, int week)
    {
        Weeks[week]++;
        Total++;
        if (week == 0)
        {
            var isInjury = complaint.Incident.Injury > InjuryGravity.None;
            (_latest ??= []).Add(new(complaint.Id, complaint.AgencyId, complaint.ReceivedAt, isInjury));
        }
    }

    /// <summary>Counts what another series has as well.</summary>
    public void Add(CountedSeries other)
    {
        for (var week = 0; week < Weeks.Length; week++)
            Weeks[week] += other.Weeks[week];
        Total += other.Total;
        if (other._latest is { } latest)
            (_latest ??= []).AddRange(latest);
    }

    /// <summary>A complaint of the latest week.</summary>
    internal readonly record struct Latest(string Id, string AgencyId, DateTimeOffset ReceivedAt, bool IsInjury);
}
