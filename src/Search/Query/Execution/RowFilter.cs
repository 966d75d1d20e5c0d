using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query.Evaluation;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Passes documents whose row meets a condition. Asked only of documents that a query has found.</summary>
internal sealed class RowFilter(EntitySet set, Truth condition, WorkBudget budget) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        new Documents(context.AtomicReader, set, condition, acceptDocs, budget);

    private sealed class Documents(
        AtomicReader segment, EntitySet set, Truth condition, IBits? accepted, WorkBudget budget)
        : DocIdSet, IBits
    {
        private readonly RowReader _rows = new(segment, set);
        private readonly EvaluationScope _scope = new();

        public override IBits Bits => this;

        public int Length => segment.MaxDoc;

        public bool Get(int index)
        {
            budget.Spend(WorkBudget.Row);
            if (accepted is not null && !accepted.Get(index))
                return false;
            _scope.Row = _rows.Read(index);
            return condition(_scope) == true;
        }

        public override DocIdSetIterator GetIterator() => new Iterator(this);
    }

    private sealed class Iterator(Documents documents) : DocIdSetIterator
    {
        private int _document = -1;

        public override int DocID => _document;

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target)
        {
            for (_document = target; _document < documents.Length; _document++)
                if (documents.Get(_document))
                    return _document;
            return _document = NO_MORE_DOCS;
        }

        public override long GetCost() => documents.Length;
    }
}
