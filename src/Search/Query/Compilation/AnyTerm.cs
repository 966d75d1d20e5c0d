using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds entities with one of many values.</summary>
internal static class AnyTerm
{
    public static Lucene.Net.Search.Query Query(string indexName, IEnumerable<object?> values) =>
        new ConstantScoreQuery(new TermsFilter(indexName, [.. values.Select(value => new BytesRef((string)value!))]));
}
