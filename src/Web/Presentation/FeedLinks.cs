namespace ConsumerSafety.Web.Presentation;

/// <summary>A feed, in each of its formats.</summary>
/// <param name="Atom">Its path as Atom.</param>
/// <param name="Json">Its path as JSON Feed.</param>
public sealed record FeedLinks(string Atom, string Json);
