namespace ConsumerSafety.Domain.Signals;

/// <summary>
/// Bounds the share of false alarms when many series are tested at once (Y. Benjamini, Y. Hochberg, "Controlling the
/// false discovery rate", JRSS B 57, 1995).
/// </summary>
public static class FalseDiscovery
{
    /// <summary>
    /// The probability up to which series are signals; 0 when none is. With the probabilities in order, it is the place
    /// of the last one that is at most its place times the rate over their number, times that.
    /// </summary>
    /// <param name="probabilities">Those of all series tested, in any order.</param>
    /// <param name="rate">The share of false alarms among the signals that is put up with, above 0 and below 1.</param>
    public static double Threshold(IEnumerable<double> probabilities, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        var ordered = probabilities.Order().ToArray();
        for (var place = ordered.Length; place > 0; place--)
            if (ordered[place - 1] <= place * rate / ordered.Length)
                return place * rate / ordered.Length;
        return 0;
    }
}
