using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query.Evaluation;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Asks of rows what the index cannot decide.</summary>
internal sealed class RowTest(EntitySet set, Truth condition, IList<AtomicReaderContext> segments, WorkBudget budget)
{
    private readonly EvaluationScope _scope = new();
    private readonly RowReader?[] _readers = new RowReader?[segments.Count];

    public bool Passes(AtomicReaderContext segment, int document)
    {
        budget.Spend(WorkBudget.Row);
        var reader = _readers[segment.Ord] ??= new(segment.AtomicReader, set);
        _scope.Row = reader.Read(document);
        return condition(_scope) == true;
    }
}
