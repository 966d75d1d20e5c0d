namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Takes instances through steps, as documents for as long as they are.</summary>
internal sealed class PipelineRunner
{
    private readonly DocumentSteps _documents;
    private readonly RowSteps _rows;

    public PipelineRunner(GroupingContext context)
    {
        _documents = new(context, this);
        _rows = new(context, this);
    }

    public Relation Run(Relation relation, IReadOnlyList<Transformation> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            // What is in order and cut right after need not be in order as a whole.
            var next = i + 1 < steps.Count ? steps[i + 1] as SliceStep : null;
            var most = steps[i] is OrderStep && next is { Top: { } top, Skip: var skip } ? skip + top : (long?)null;
            relation = relation is DocumentRelation documents
                ? _documents.Apply(documents, steps[i], most)
                : _rows.Apply((RowRelation)relation, steps[i], most);
        }
        return relation;
    }

    /// <summary>The documents in order.</summary>
    public IReadOnlyList<int> List(DocumentRelation relation) => _documents.List(relation);

    /// <summary>The instances as rows, whatever they are.</summary>
    public IEnumerable<GroupRow> ToRows(Relation relation) => relation is DocumentRelation documents
        ? _documents.ToRows(documents)
        : ((RowRelation)relation).Rows;
}
