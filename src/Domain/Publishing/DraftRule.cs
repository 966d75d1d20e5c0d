using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>A line of the table of moves.</summary>
/// <param name="From">The state in which the move can be made.</param>
/// <param name="Move">The move.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Permission">What the caller must be allowed in the draft's agency; null for the service alone.</param>
/// <param name="Condition">What else has to be so.</param>
public sealed record DraftRule(
    DraftState From, DraftMove Move, DraftState To, Permission? Permission, DraftCondition Condition);
