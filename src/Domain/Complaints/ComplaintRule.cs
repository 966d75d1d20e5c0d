namespace ConsumerSafety.Domain.Complaints;

/// <summary>A line of the table of moves.</summary>
/// <param name="Kind">The kind it holds for; null for both.</param>
/// <param name="From">The state it starts from.</param>
/// <param name="Move">The move.</param>
/// <param name="To">The state it leads to; null to stay, or to go back to where it stood before an appeal.</param>
/// <param name="By">Who makes it.</param>
public sealed record ComplaintRule(
    ComplaintKind? Kind, ComplaintState From, ComplaintMove Move, ComplaintState? To, ComplaintActor By);
