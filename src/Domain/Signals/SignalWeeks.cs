namespace ConsumerSafety.Domain.Signals;

/// <summary>
/// The weeks that are looked at, each seven times 24 hours, counted back from the instant of a run, so that the latest
/// is never half over and every week has one of each weekday.
/// </summary>
public static class SignalWeeks
{
    /// <summary>
    /// How many weeks before the latest are neither tested nor history, so that what grows slowly does not hide itself
    /// (the guard band of EARS C2: L. Hutwagner et al., "The bioterrorism preparedness and response Early Aberration
    /// Reporting System (EARS)", Journal of Urban Health 80, 2003).
    /// </summary>
    public const int Guard = 2;

    /// <summary>How many weeks of history are used: half a year.</summary>
    public const int Baseline = 26;

    /// <summary>How many weeks of history there must be for a test to mean anything.</summary>
    public const int LeastBaseline = 4;

    /// <summary>All of them.</summary>
    public const int Count = 1 + Guard + Baseline;

    /// <summary>How long all of them are.</summary>
    public static TimeSpan Span { get; } = Count * TimeSpan.FromDays(7);

    /// <summary>The week of an instant: 0 for the latest, up; -1 for one that is not looked at.</summary>
    public static int Of(DateTimeOffset instant, DateTimeOffset until)
    {
        var week = (int)Math.Floor((until - instant) / TimeSpan.FromDays(7));
        return week is >= 0 and < Count ? week : -1;
    }

    /// <summary>How many weeks of history there are when the first complaint of all came in then.</summary>
    public static int BaselineSince(DateTimeOffset? first, DateTimeOffset until) => first is { } since
        ? Math.Clamp((int)Math.Floor((until - since) / TimeSpan.FromDays(7)) - Guard - 1, 0, Baseline)
        : 0;
}
