namespace ConsumerSafety.Web.Finder;

/// <summary>What could be read from a query string, and what could not.</summary>
/// <param name="Request">The request, without what could not be read.</param>
/// <param name="Remarks">What could not be read, and what was expected.</param>
public sealed record ParsedRequest(SearchRequest Request, IReadOnlyList<ParameterRemark> Remarks);
