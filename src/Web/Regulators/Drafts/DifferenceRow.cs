namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Something that two notices say differently.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Lines">Its lines before and after.</param>
public sealed record DifferenceRow(string Label, LineDifference Lines);
