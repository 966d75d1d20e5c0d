namespace ConsumerSafety.Domain.Signals;

/// <summary>The negative binomial distribution, by its mean and variance.</summary>
public static class NegativeBinomial
{
    private const double Negligible = 1e-17;

    /// <summary>
    /// The probability of a count or more. With size r = m²/(v − m) and p = m/v the probabilities follow from one
    /// another: P(0) = pʳ, P(k + 1) = P(k) (k + r)/(k + 1) (1 − p). They are added from the count on, upwards, so that
    /// small probabilities keep their digits; the first is worked out as a logarithm, which never underflows.
    /// </summary>
    /// <param name="count">From 0.</param>
    /// <param name="mean">Above 0.</param>
    /// <param name="variance">Above the mean.</param>
    public static double AtLeast(int count, double mean, double variance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(variance, mean);
        if (count == 0)
            return 1;
        var p = mean / variance;
        var size = mean * mean / (variance - mean);
        var logarithm = size * Math.Log(p);
        for (var k = 0; k < count; k++)
            logarithm += Math.Log((k + size) / (k + 1)) + Math.Log(1 - p);
        var (term, sum) = (1.0, 0.0);
        for (var k = count; term > sum * Negligible || k < mean; k++)
        {
            sum += term;
            term *= (k + size) / (k + 1) * (1 - p);
        }
        return Math.Min(1, Math.Exp(logarithm + Math.Log(sum)));
    }
}
