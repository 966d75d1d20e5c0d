namespace ConsumerSafety.Web.Finder;

/// <summary>What could be read from a query string, and what could not.</summary>
/// <param name="Request">The request, without what could not be read.</param>
/// <param name="Remarks">What was left out and why, in the language of the page.</param>
public sealed record ParsedRequest(SearchRequest Request, IReadOnlyList<string> Remarks);
