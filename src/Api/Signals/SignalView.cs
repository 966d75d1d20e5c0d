using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>What somebody sees of a signal.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Complaints">Those of its complaints that the caller may see, the newest first.</param>
public sealed record SignalView(Signal Signal, IReadOnlyList<Complaint> Complaints)
{
    /// <summary>What somebody is called who judged it; null when nobody did.</summary>
    public string? JudgeName { get; init; }

    /// <summary>The agencies with which its complaints lie.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>Whether the caller may dismiss it or take it up again.</summary>
    public bool MayJudge { get; init; }

    /// <summary>Whether the caller may draft a notice from it.</summary>
    public bool MayDraft { get; init; }
}
