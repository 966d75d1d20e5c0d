using ConsumerSafety.Search.Fields;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Functions that the index answers by itself; null for all others.</summary>
internal static class FunctionCompiler
{
    /// <summary>Entities one of whose values under this name contains, starts with or ends with a text.</summary>
    public static CompiledFilter? CompileTextTest(Field field, string indexName, QueryFunction function, string part)
    {
        if (field.IsLongText || field.Type != FieldType.String)
            return null;
        var exact = CompileByValues(indexName, function, part);
        if (exact is null || !field.HasGrams || GramCompiler.Compile(indexName, part) is not { } query)
            return exact is null ? null : CompiledFilter.Exact(exact);
        return function == QueryFunction.Contains && GramCompiler.IsExact(part)
            ? CompiledFilter.Exact(query)
            : new CompiledFilter(query, false, exact);
    }

    /// <summary>
    /// Entities that may meet such a test of <c>tolower</c> or <c>toupper</c> of a property; null when that is not
    /// known.
    /// </summary>
    public static CompiledFilter? CompileFoldedTest(
        Field field, string indexName, QueryFunction function, string part) =>
        field.HasGrams
        && function is QueryFunction.Contains or QueryFunction.StartsWith or QueryFunction.EndsWith
        && GramCompiler.Compile(indexName, part) is { } query
            ? new CompiledFilter(query, false)
            : null;

    private static LuceneQuery? CompileByValues(string indexName, QueryFunction function, string part) =>
        function switch
        {
            QueryFunction.Contains => new SubstringQuery(indexName, part, isAtEnd: false),
            QueryFunction.EndsWith => new SubstringQuery(indexName, part, isAtEnd: true),
            QueryFunction.StartsWith => new PrefixQuery(new Term(indexName, part))
            {
                MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE,
            },
            _ => null,
        };

    /// <summary>
    /// <c>year(…)</c> or <c>date(…)</c> of a day or instant compared with a value: a range of the property.
    /// </summary>
    public static CompiledFilter? CompileDatePart(
        Field field, string indexName, QueryFunction function, ComparisonOperator comparison, object value)
    {
        if (FirstAndNext(function, value) is not var (first, next)
            || field.Type is not (FieldType.Date or FieldType.Instant))
            return null;
        var (from, to) = field.Type == FieldType.Date
            ? (first.DayNumber, (long)next.DayNumber)
            : (Milliseconds(first), Milliseconds(next));
        return comparison switch
        {
            ComparisonOperator.Equal => ComparisonCompiler.Between(indexName, from, to - 1),
            ComparisonOperator.GreaterThan => ComparisonCompiler.Between(indexName, to, long.MaxValue),
            ComparisonOperator.GreaterThanOrEqual => ComparisonCompiler.Between(indexName, from, long.MaxValue),
            ComparisonOperator.LessThan => ComparisonCompiler.Between(indexName, long.MinValue, from - 1),
            ComparisonOperator.LessThanOrEqual => ComparisonCompiler.Between(indexName, long.MinValue, to - 1),
            _ => null,
        };
    }

    private static (DateOnly First, DateOnly Next)? FirstAndNext(QueryFunction function, object value) =>
        (function, value) switch
        {
            (QueryFunction.Year, int year and >= 1 and < 9999) => (new(year, 1, 1), new(year + 1, 1, 1)),
            (QueryFunction.Date, DateOnly day) when day < DateOnly.MaxValue => (day, day.AddDays(1)),
            _ => null,
        };

    private static long Milliseconds(DateOnly day) =>
        new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
