namespace ConsumerSafety.Web.Presentation;

/// <summary>One property of a notice as it is shown.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Values">Its values; one for most.</param>
/// <param name="Remarks">What the data check found about it.</param>
public sealed record PropertyView(string Label, IReadOnlyList<ValueView> Values, IReadOnlyList<string> Remarks);

/// <summary>One value.</summary>
/// <param name="Text">The value.</param>
/// <param name="Path">Where it leads, or null.</param>
/// <param name="Tag">BCP 47 tag of its language where that is not the page's.</param>
public sealed record ValueView(string Text, string? Path = null, string? Tag = null);
