namespace ConsumerSafety.Web.Developers;

/// <summary>A system query option of a question to the feed.</summary>
/// <param name="Name">Its name with the dollar sign: <c>$filter</c>.</param>
/// <param name="Value">Its value, not encoded.</param>
public sealed record FeedOption(string Name, string Value);
