namespace ConsumerSafety.Domain.Signals;

/// <summary>What the history of a series lets expect of its latest week.</summary>
/// <param name="Weeks">How many weeks of history it rests on.</param>
/// <param name="Expected">The mean.</param>
/// <param name="Variance">The variance, which is above the mean.</param>
public sealed record SurveillanceBaseline(int Weeks, double Expected, double Variance)
{
    /// <summary>
    /// How probable so many complaints or more are if nothing has changed; 1 for fewer than
    /// <see cref="SurveillanceTest.LeastObserved"/>, which are never a signal.
    /// </summary>
    public double Probability(int observed) => observed < SurveillanceTest.LeastObserved
        ? 1
        : NegativeBinomial.AtLeast(observed, Expected, Variance);
}
