using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Storage.Signals;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Signals;

/// <summary>
/// Counts the complaints of half a year, all agencies together, and tests each series against its own history. Of the
/// series that count by the same thing, the share of false alarms is bounded.
/// </summary>
internal sealed class SignalSearch(
    WatchedComplaints complaints, TextFolding folding, IOptions<SignalOptions> options)
{
    /// <summary>Finds what stands out in the week before an instant.</summary>
    public async Task<SignalSearchResult> FindAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var baselineWeeks = SignalWeeks.BaselineSince(await complaints.FindFirstAsync(cancellationToken), until);
        var counter = new ComplaintCounter(folding, until);
        await foreach (var complaint in complaints.ReadSinceAsync(until - SignalWeeks.Span, cancellationToken))
            counter.Add(complaint);
        var looked = counter.Totals.Sum(count => (long)count);
        if (baselineWeeks < SignalWeeks.LeastBaseline)
            return new(looked, 0, null);
        var tested = counter.Finish()
            .Select(one => new TestedSeries(
                one.Subject, one.Keys, one.Series,
                SurveillanceTest.Expect(one.Series.Weeks, counter.Totals, baselineWeeks)))
            .ToList();
        List<SignalFinding> findings = [];
        foreach (var family in tested.GroupBy(one => one.Subject))
        {
            var threshold = FalseDiscovery.Threshold(
                family.Select(one => one.Probability), options.Value.FalseDiscoveryRate);
            findings.AddRange(family
                .Where(one => one.Probability <= threshold)
                .Select(one => one.Find(until, threshold)));
        }
        return new(looked, tested.Count, [.. findings.OrderBy(one => one.Evidence.Probability)]);
    }

    private sealed record TestedSeries(
        SignalSubject Subject, IReadOnlyList<string> Keys, CountedSeries Series, SurveillanceBaseline Baseline)
    {
        public double Probability { get; } = Baseline.Probability(Series.Weeks[0]);

        public SignalFinding Find(DateTimeOffset until, double threshold)
        {
            var latest = Series.NewestFirst.ToList();
            return new(
                Subject,
                Keys,
                Series.Label,
                [
                    .. latest.CountBy(one => one.AgencyId)
                        .OrderByDescending(agency => agency.Value)
                        .ThenBy(agency => agency.Key, StringComparer.Ordinal)
                        .Select(agency => agency.Key),
                ],
                new()
                {
                    Until = until,
                    Weeks = Series.Weeks,
                    Baseline = Baseline,
                    Probability = Probability,
                    Threshold = threshold,
                    ComplaintIds = [.. latest.Take(SignalEvidence.MostComplaints).Select(one => one.Id)],
                    Injuries = latest.Count(one => one.IsInjury),
                },
                [.. latest.Select(one => one.ReceivedAt)]);
        }
    }
}
