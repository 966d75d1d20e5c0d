using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Regulators;

/// <summary>Something on the start page of the console that waits for whoever looks.</summary>
/// <param name="Path">Where it is done, without language.</param>
/// <param name="Name">What it is, as a label beside the number: “Drafts to review”.</param>
/// <param name="Count">How many there are.</param>
public sealed record WaitingWork(string Path, LocalizedText Name, long Count);
