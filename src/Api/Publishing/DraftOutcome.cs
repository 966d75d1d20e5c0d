using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Publishing;

/// <summary>What became of something somebody wanted to do with a draft.</summary>
public abstract record DraftOutcome;

/// <summary>It is done and committed.</summary>
/// <param name="Draft">As it is now.</param>
public sealed record DraftDone(Draft Draft) : DraftOutcome;

/// <summary>There is no such draft or notice, or none that the caller may know of.</summary>
public sealed record DraftNotFound : DraftOutcome;

/// <summary>The caller may not do that.</summary>
/// <param name="Reason">Why.</param>
public sealed record DraftForbidden(LocalizedText Reason) : DraftOutcome;

/// <summary>Fields are not as they have to be.</summary>
/// <param name="Faults">At least one, each with its field.</param>
public sealed record DraftInvalid(IReadOnlyList<Fault> Faults) : DraftOutcome;

/// <summary>That cannot be done with a draft, or a notice, as it stands.</summary>
/// <param name="Reason">Why.</param>
public sealed record DraftRefused(LocalizedText Reason) : DraftOutcome;

/// <summary>Somebody changed the draft meanwhile.</summary>
/// <param name="Current">As it is now.</param>
public sealed record DraftConflict(Draft Current) : DraftOutcome;

/// <summary>
/// The published notice has another version than the one the draft was made from: to be merged and saved with
/// <see cref="DraftDesk.RebaseAsync"/>.
/// </summary>
/// <param name="Draft">The draft; its content is what the caller's side says.</param>
/// <param name="Base">The version both sides were made from.</param>
/// <param name="Theirs">The present version.</param>
public sealed record DraftMovedOn(Draft Draft, Notice Base, Notice Theirs) : DraftOutcome;
