using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Storage.Drafts;

/// <summary>What saving a draft came to.</summary>
public abstract record DraftSaving;

/// <summary>It is saved, and with it whatever it published.</summary>
/// <param name="Draft">As it is saved.</param>
public sealed record DraftSaved(Draft Draft) : DraftSaving;

/// <summary>Somebody was faster; nothing is saved.</summary>
/// <param name="Current">The draft as it is; null when there is none.</param>
public sealed record DraftOvertaken(Draft? Current) : DraftSaving;

/// <summary>The notice has another version than the one the draft was made from; nothing is saved.</summary>
/// <param name="Current">The notice as it is.</param>
public sealed record NoticeMovedOn(Notice Current) : DraftSaving;

/// <summary>The catalogue cannot take the notice; nothing is saved.</summary>
/// <param name="Reason">Why.</param>
public sealed record PublicationRefused(LocalizedText Reason) : DraftSaving;
