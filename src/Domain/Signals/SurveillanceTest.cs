namespace ConsumerSafety.Domain.Signals;

/// <summary>
/// How many complaints of a series are expected in the latest week, and how improbable what came is. The expectation is
/// the Gamma-Poisson predictive distribution with Jeffreys' prior: of n weeks of history with S complaints the next has
/// a negative binomial count of size S + ½ and probability n/(n + 1) (A. Riebler, "Empirischer Vergleich von
/// statistischen Methoden zur Ausbruchserkennung bei Surveillance Daten", 2004; the method "bayes" of the R package
/// surveillance, M. Höhle, Computational Statistics 22, 2007). It suits series that are zero in most weeks. Where the
/// history varies more than chance would have it, its variance is widened by the dispersion, which is never taken below
/// one (C. P. Farrington et al., "A statistical algorithm for the early detection of outbreaks of infectious disease",
/// JRSS A 159, 1996; A. Noufaily et al., "An improved algorithm for outbreak detection in multiple surveillance
/// systems", Statistics in Medicine 32, 2013).
/// </summary>
public static class SurveillanceTest
{
    /// <summary>How many complaints are looked at however improbable they are: the least that makes a signal.</summary>
    public const int LeastObserved = 3;

    // So many complaints a week of doubt keep a service with few of them from taking chance for growth.
    private const double GrowthDoubt = 10;

    /// <summary>What the history of a series lets expect.</summary>
    /// <param name="weeks">Its counts, the latest week first, <see cref="SignalWeeks.Count"/> of them.</param>
    /// <param name="totals">The counts of all complaints in the same weeks.</param>
    /// <param name="baselineWeeks">How many weeks of history there are, at least one.</param>
    public static SurveillanceBaseline Expect(
        IReadOnlyList<int> weeks, IReadOnlyList<int> totals, int baselineWeeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baselineWeeks);
        const int from = 1 + SignalWeeks.Guard;
        var (sum, others) = (0.0, 0.0);
        for (var week = from; week < from + baselineWeeks; week++)
        {
            sum += weeks[week];
            others += totals[week] - weeks[week];
        }
        var growth = Growth(totals[0] - weeks[0], others / baselineWeeks);
        var dispersion = Dispersion(weeks, sum / baselineWeeks, baselineWeeks);
        var expected = (sum + 0.5) / baselineWeeks * growth;
        return new(baselineWeeks, expected, expected * dispersion * (1 + growth / baselineWeeks));
    }

    /// <summary>
    /// By what factor more comes in than usual over all, the series itself left out: on World Consumer Rights Day, say,
    /// everything rises, which is no signal of any product. A fall is not counted.
    /// </summary>
    private static double Growth(double now, double usual) =>
        Math.Max(1, (now + GrowthDoubt) / (usual + GrowthDoubt));

    // Variance over mean of the history.
    private static double Dispersion(IReadOnlyList<int> weeks, double mean, int baselineWeeks)
    {
        if (mean == 0 || baselineWeeks < 2)
            return 1;
        var squares = 0.0;
        for (var week = 1 + SignalWeeks.Guard; week < 1 + SignalWeeks.Guard + baselineWeeks; week++)
            squares += (weeks[week] - mean) * (weeks[week] - mean);
        return Math.Max(1, squares / (baselineWeeks - 1) / mean);
    }
}
