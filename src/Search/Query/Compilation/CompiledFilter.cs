using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>A condition as an index query.</summary>
/// <param name="Query">Finds every entity that meets the condition.</param>
/// <param name="IsExact">True when it finds no others; otherwise each has to be looked at.</param>
/// <param name="ExactQuery">
/// Where it finds others, a slower query that finds none, for where what does not meet the condition is asked; or null.
/// </param>
internal readonly record struct CompiledFilter(LuceneQuery Query, bool IsExact, LuceneQuery? ExactQuery = null)
{
    public static CompiledFilter Everything { get; } = new(new MatchAllDocsQuery(), true);

    public static CompiledFilter Nothing { get; } = new(new BooleanQuery(), true);

    public static CompiledFilter Exact(LuceneQuery query) => new(query, true);

    public static CompiledFilter AtLeast(CompiledFilter filter) => filter with { IsExact = false, ExactQuery = null };

    /// <summary>
    /// Everything else. Of a query that finds too much, the rest would be too little, so then everything.
    /// </summary>
    public CompiledFilter Complement()
    {
        if ((IsExact ? Query : ExactQuery) is not { } exact)
            return AtLeast(Everything);
        return Exact(new BooleanQuery { { new MatchAllDocsQuery(), Occur.MUST }, { exact, Occur.MUST_NOT } });
    }

    public static CompiledFilter Both(CompiledFilter first, CompiledFilter second) =>
        Combine([first, second], Occur.MUST);

    public static CompiledFilter Combine(IReadOnlyList<CompiledFilter> parts, Occur occur)
    {
        if (parts.Count == 0)
            return occur == Occur.MUST ? Everything : Nothing;
        if (parts.Count == 1)
            return parts[0];
        var query = new BooleanQuery();
        foreach (var part in parts)
            query.Clauses.Add(new(part.Query, occur)); // Add() has a limit of clauses that is not ours.
        return new(query, parts.All(part => part.IsExact));
    }
}
