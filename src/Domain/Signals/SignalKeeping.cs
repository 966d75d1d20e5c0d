namespace ConsumerSafety.Domain.Signals;

/// <summary>What a finding makes of the signal that is known of the same.</summary>
public static class SignalKeeping
{
    /// <summary>How long a judgement holds against as many complaints as it was made of.</summary>
    public static TimeSpan Holds { get; } = SignalWeeks.Baseline * TimeSpan.FromDays(7);

    /// <summary>A signal that is new.</summary>
    public static Signal New(SignalFinding finding, string id, DateTimeOffset now) => new()
    {
        Id = id,
        Subject = finding.Subject,
        Key = finding.Keys[0],
        Label = finding.Label,
        AgencyId = finding.AgencyIds[0],
        AgencyIds = finding.AgencyIds,
        Evidence = finding.Evidence,
        FoundAt = now,
        UpdatedAt = now,
    };

    /// <summary>
    /// The next version of a known one, or null when nothing is to be changed. One that waits is brought up to date
    /// when other complaints gather. One that was judged comes back only when the complaints received since would be a
    /// signal by themselves and are more than those it was judged by; after half a year, any will do.
    /// </summary>
    public static Signal? Next(Signal present, SignalFinding finding, DateTimeOffset now)
    {
        var isBack = present.State != SignalState.Open;
        var isSame = isBack
            ? !OutgrowsJudgement(present.Judgement!, finding)
            : present.Evidence.ComplaintIds.SequenceEqual(finding.Evidence.ComplaintIds);
        if (isSame)
            return null;
        return present with
        {
            State = SignalState.Open,
            Label = finding.Label,
            AgencyId = finding.AgencyIds[0],
            AgencyIds = finding.AgencyIds,
            Evidence = finding.Evidence,
            FoundAt = isBack ? now : present.FoundAt,
            UpdatedAt = now,
            Version = present.Version + 1,
        };
    }

    private static bool OutgrowsJudgement(SignalJudgement judgement, SignalFinding finding)
    {
        var since = finding.ReceivedAt.Count(instant => instant > judgement.At);
        return finding.Evidence.Baseline.Probability(since) <= finding.Evidence.Threshold
            && (since > judgement.Observed || finding.Evidence.Until - judgement.At > Holds);
    }
}
