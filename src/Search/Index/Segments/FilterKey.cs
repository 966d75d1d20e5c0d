using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>Stands for a condition wherever its documents are kept; the same condition has the same key.</summary>
internal sealed class FilterKey(LuceneQuery query)
{
    private int _seen;

    public LuceneQuery Query => query;

    /// <summary>
    /// True for a part of a text, whose parts mostly come together: a gram, or a term that is searched.
    /// </summary>
    public bool IsPartOfText { get; } = query is TermQuery { Term.Field: var field }
        && (field == IndexFields.AllText || field.StartsWith(IndexFields.GramPrefix, StringComparison.Ordinal));

    /// <summary>True from the second query on that asks for it: then its documents are worth keeping.</summary>
    public bool Recurs => Volatile.Read(ref _seen) > 1;

    public void Saw() => Interlocked.Increment(ref _seen);
}
