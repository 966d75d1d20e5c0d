namespace ConsumerSafety.Domain.Signals;

/// <summary>A series that stood out in a run.</summary>
/// <param name="Subject">What is counted by.</param>
/// <param name="Keys">
/// What is counted, the one that most write first: a product has one for each way it is described.
/// </param>
/// <param name="Label">What it is called.</param>
/// <param name="AgencyIds">The agencies with which its complaints lie, the one with most first.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="ReceivedAt">When the complaints of the latest week came in.</param>
public sealed record SignalFinding(
    SignalSubject Subject, IReadOnlyList<string> Keys, string Label, IReadOnlyList<string> AgencyIds,
    SignalEvidence Evidence, IReadOnlyList<DateTimeOffset> ReceivedAt);
