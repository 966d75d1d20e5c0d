using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Counts what a search finds as work, and so ends it soon after nobody waits for it any more.</summary>
internal sealed class BudgetedCollector(ICollector inner, WorkBudget budget) : ICollector
{
    // Measured: finding a document that matches in several properties, telling how well, and keeping its place.
    private const int Step = 220;

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
