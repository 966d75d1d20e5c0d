using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Evaluation;
using ConsumerSafety.Search.Query.Execution;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>One view of the index as a grouping sees it: which documents meet what, and what they hold.</summary>
internal sealed class GroupingContext
{
    private const int RowStep = 150;
    private const int ValueStep = 30;

    private readonly GroupingQuery _query;
    private readonly QueryPreparer _preparer;
    private readonly SearcherLease _lease;
    private readonly SegmentValues?[] _values;
    private readonly Dictionary<object, DocumentSet[]> _found = new(ReferenceEqualityComparer.Instance);
    private int[] _starts = [];

    public GroupingContext(GroupingQuery query, QueryPreparer preparer, SearcherLease lease, WorkBudget budget)
    {
        (_query, _preparer, _lease, Budget) = (query, preparer, lease, budget);
        RowSet = query.Set.HoldsNotices ? EntitySets.Notices : query.Set;
        Segments = [.. lease.Searcher.IndexReader.Leaves];
        _values = new SegmentValues?[Segments.Count];
        _starts = [.. Segments.Select(segment => segment.DocBase)];
        Related = new IndexedRows(preparer, lease, budget);
        Rows = new(this);
    }

    public WorkBudget Budget { get; }

    public GroupingBounds Bounds => _query.Bounds;

    public EntitySet Set => _query.Set;

    public EntitySet RowSet { get; }

    public IReadOnlyList<AtomicReaderContext> Segments { get; }

    public IRelatedRows Related { get; }

    /// <summary>Evaluates on instances with values of their own.</summary>
    public RowScope Rows { get; }

    /// <summary>The values of the documents of a segment.</summary>
    public SegmentValues ValuesOf(int segment) => _values[segment] ??=
        new(Segments[segment].AtomicReader, RowSet, _lease.Segments, Related, Budget);

    /// <summary>The segment of a document.</summary>
    public int SegmentOf(int document)
    {
        var found = Array.BinarySearch(_starts, document);
        return found >= 0 ? LastAt(found) : ~found - 1;
    }

    /// <summary>Counts making an instance with so many values of its own.</summary>
    public void SpendOnRow(int values) => Budget.Spend(RowStep + ValueStep * values);

    public Row Row(int document)
    {
        var segment = SegmentOf(document);
        return ValuesOf(segment).Row(document - Segments[segment].DocBase);
    }

    /// <summary>A single value of a document.</summary>
    public object? Value(int document, Field field)
    {
        var segment = SegmentOf(document);
        var values = ValuesOf(segment);
        if (!field.IsSortable)
            return JsonValueReader.Read(field, values.Row(document - Segments[segment].DocBase).Value(field));
        Span<int> code = stackalloc int[1];
        var codes = values.CodesOf(field);
        codes.Fill([document - Segments[segment].DocBase], code);
        return codes.Value(code[0]);
    }

    /// <summary>The documents of a relation in each segment, in ascending order.</summary>
    public DocumentSet[] Find(DocumentRelation relation)
    {
        if (relation.Documents is null)
            return Find(relation.Filter, relation.Text);
        var lists = new List<int>?[Segments.Count];
        foreach (var document in relation.Documents)
        {
            var segment = SegmentOf(document);
            (lists[segment] ??= []).Add(document - Segments[segment].DocBase);
        }
        var sets = new DocumentSet[lists.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            lists[i]?.Sort();
            sets[i] = DocumentSet.Of(Segments[i].AtomicReader.MaxDoc, lists[i]?.ToArray() ?? []);
        }
        return sets;
    }

    /// <summary>
    /// The documents that meet a condition or hold a text; found once for each step, however many groups go through it.
    /// </summary>
    public DocumentSet[] FindOnce(object step, FilterNode? filter, TextNode? text)
    {
        if (!_found.TryGetValue(step, out var sets))
            _found.Add(step, sets = Find(filter, text));
        return sets;
    }

    /// <summary>The condition with what it asks of related entities put in terms of their keys.</summary>
    public FilterNode Resolve(FilterNode condition) => _preparer.Resolve(condition, _lease, Budget);

    private DocumentSet[] Find(FilterNode? filter, TextNode? text)
    {
        var query = new NoticeQuery(Set) { Filter = filter, Text = text };
        var prepared = _preparer.Prepare(query, _lease, Strictness.Exact, Budget);
        return new MatchFinder(prepared, _lease, Budget).FindAll();
    }

    // Segments without documents begin where the next does.
    private int LastAt(int segment)
    {
        while (segment + 1 < _starts.Length && _starts[segment + 1] == _starts[segment])
            segment++;
        return segment;
    }
}
