using System.Text.RegularExpressions;

namespace ConsumerSafety.Search.Query;

/// <summary>A pattern of <see cref="QueryFunction.MatchesPattern"/>, made ready.</summary>
/// <param name="Expression">For the engine that does not backtrack.</param>
/// <param name="Size">
/// How long it is with its repetitions written out: what each character may cost grows with it.
/// </param>
public sealed record TextPattern(Regex Expression, int Size);
