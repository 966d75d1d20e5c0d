namespace ConsumerSafety.Domain.Signals;

/// <summary>What a signal rests on; nothing in it tells who somebody is.</summary>
public sealed record SignalEvidence
{
    /// <summary>The end of the latest week, UTC.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>The complaints of each week, the latest first, <see cref="SignalWeeks.Count"/> of them.</summary>
    public required IReadOnlyList<int> Weeks { get; init; }

    /// <summary>What was expected of the latest week.</summary>
    public required SurveillanceBaseline Baseline { get; init; }

    /// <summary>How probable the latest week is if nothing has changed.</summary>
    public double Probability { get; init; }

    /// <summary>The probability up to which series were signals in the run.</summary>
    public double Threshold { get; init; }

    /// <summary>The complaints of the latest week by their keys, the newest first, at most 200.</summary>
    public required IReadOnlyList<string> ComplaintIds { get; init; }

    /// <summary>In how many of the latest week somebody was hurt.</summary>
    public int Injuries { get; init; }

    /// <summary>The most keys of complaints that are kept.</summary>
    public const int MostComplaints = 200;
}
