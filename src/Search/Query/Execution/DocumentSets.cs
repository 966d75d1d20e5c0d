using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Query.Compilation;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Finds which documents of a segment meet a condition, whatever has been deleted since, and keeps those of conditions
/// that recur. For one query.
/// </summary>
internal sealed class DocumentSets(IndexSearcher searcher, SegmentCache cache, WorkBudget budget)
{
    private readonly Dictionary<LuceneQuery, Weight> _weights = [];

    public SegmentCache Cache => cache;

    public WorkBudget Budget => budget;

    public DocumentSet Of(AtomicReaderContext segment, FilterKey key)
    {
        var data = cache.Of(segment.AtomicReader);
        if (data.Find<DocumentSet>(key) is { } found)
            return found;
        if (key.Recurs)
            return data.GetOrMake(key, () => Make(segment, key.Query));
        var made = Make(segment, key.Query);
        // A single term that many documents have is cheap to keep for what it saves.
        return key.Query is TermQuery && made.Bits is not null ? data.GetOrMake(key, () => made) : made;
    }

    /// <summary>What finds the documents of a condition in any segment, one after the other.</summary>
    public Weight WeightOf(LuceneQuery query)
    {
        if (!_weights.TryGetValue(query, out var weight))
            _weights.Add(query, weight = searcher.CreateNormalizedWeight(new ConstantScoreQuery(query)));
        return weight;
    }

    private DocumentSet Make(AtomicReaderContext segment, LuceneQuery query)
    {
        var size = segment.AtomicReader.MaxDoc;
        return query switch
        {
            MatchAllDocsQuery => DocumentSet.All(size),
            TermQuery term => Gather(size, Postings(segment.AtomicReader, term.Term)),
            ConstantScoreQuery { Query: { } inner } => Of(segment, cache.Filters.Of(inner)),
            BooleanQuery boolean when boolean.MinimumNumberShouldMatch == 0 => Combine(segment, boolean),
            _ when ValueRange.Of(query, cache, segment.AtomicReader) is { } range => Gather(size, range),
            SubstringQuery substring => Gather(segment.AtomicReader, substring),
            _ => Gather(size, WeightOf(query).GetScorer(segment, null)),
        };
    }

    private DocumentSet Combine(AtomicReaderContext segment, BooleanQuery query)
    {
        var size = segment.AtomicReader.MaxDoc;
        ulong[]? bits = null;
        foreach (var clause in query.Clauses)
            if (clause.Occur == Occur.MUST)
                bits = And(bits, Of(segment, cache.Filters.Of(clause.Query)));
        // Beside what must be, what should be changes nothing.
        if (bits is null)
            foreach (var clause in query.Clauses)
                if (clause.Occur == Occur.SHOULD)
                    bits = Or(bits, Of(segment, cache.Filters.Of(clause.Query)));
        if (bits is null)
            return DocumentSet.Empty(size);
        foreach (var clause in query.Clauses)
            if (clause.Occur == Occur.MUST_NOT)
                Remove(bits, Of(segment, cache.Filters.Of(clause.Query)));
        budget.Spend((long)bits.Length * query.Clauses.Count);
        return DocumentSet.Of(size, bits);
    }

    private static DocsEnum? Postings(AtomicReader segment, Term term)
    {
        var terms = segment.GetTerms(term.Field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(term.Bytes) ? terms.Docs(null, null, DocsFlags.NONE) : null;
    }

    private static ulong[] And(ulong[]? bits, DocumentSet set)
    {
        if (bits is null || set.Bits is null)
        {
            var own = set.CopyBits();
            return bits is null ? own : And(own, bits);
        }
        return And(bits, set.Bits);
    }

    private static ulong[] And(ulong[] bits, ulong[] others)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= others[i];
        return bits;
    }

    private static ulong[] Or(ulong[]? bits, DocumentSet set)
    {
        if (bits is null)
            return set.CopyBits();
        if (set.Bits is { } others)
            for (var i = 0; i < bits.Length; i++)
                bits[i] |= others[i];
        else
            foreach (var document in set.Documents)
                bits[document >> 6] |= 1UL << document;
        return bits;
    }

    private static void Remove(ulong[] bits, DocumentSet set)
    {
        if (set.Bits is { } others)
            for (var i = 0; i < bits.Length; i++)
                bits[i] &= ~others[i];
        else
            foreach (var document in set.Documents)
                bits[document >> 6] &= ~(1UL << document);
    }

    private DocumentSet Gather(int size, DocIdSetIterator? documents)
    {
        if (documents is null)
            return DocumentSet.Empty(size);
        var bits = new ulong[DocumentSet.Words(size)];
        var document = documents.NextDoc();
        for (; document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            bits[document >> 6] |= 1UL << document;
            budget.Spend(WorkBudget.Visit);
        }
        return DocumentSet.Of(size, bits);
    }

    // Every different value there is has to be looked at.
    private DocumentSet Gather(AtomicReader segment, SubstringQuery query)
    {
        if (segment.GetTerms(query.Field)?.GetEnumerator() is not { } terms)
            return DocumentSet.Empty(segment.MaxDoc);
        var bits = new ulong[DocumentSet.Words(segment.MaxDoc)];
        DocsEnum? documents = null;
        while (terms.MoveNext())
        {
            budget.Spend(WorkBudget.Term);
            if (!query.Matches(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length)))
                continue;
            documents = terms.Docs(null, documents, DocsFlags.NONE);
            var next = documents.NextDoc();
            for (; next != DocIdSetIterator.NO_MORE_DOCS; next = documents.NextDoc())
                bits[next >> 6] |= 1UL << next;
            budget.Spend((long)terms.DocFreq * WorkBudget.Visit);
        }
        return DocumentSet.Of(segment.MaxDoc, bits);
    }

    private DocumentSet Gather(int size, ValueRange range)
    {
        budget.Spend(size);
        var bits = new ulong[DocumentSet.Words(size)];
        range.AddTo(bits);
        return DocumentSet.Of(size, bits);
    }
}
