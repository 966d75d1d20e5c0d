using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Counts what a search finds as work, and so ends it soon after nobody waits for it any more.</summary>
internal sealed class BudgetedCollector(ICollector inner, WorkBudget budget) : ICollector
{
    // Finding a document that matches and telling how well.
    private const int Step = 50;

    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        budget.CancellationToken.ThrowIfCancellationRequested();
        inner.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        budget.Spend(Step);
        inner.Collect(doc);
    }
}
