namespace ConsumerSafety.Web.Statistics;

/// <summary>A published account, as it is shown.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Terms">What else is told of it.</param>
/// <param name="Lang">The language of the text.</param>
/// <param name="Text">The text.</param>
public sealed record AccountCard(string Id, IReadOnlyList<string> Terms, string Lang, string Text);
