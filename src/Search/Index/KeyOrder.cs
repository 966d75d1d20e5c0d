using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query.Execution;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// All entities of a set in the order of their keys, from one view of the index. Each segment knows the order of its
/// own keys; what is kept in memory is a number per document.
/// </summary>
internal static class KeyOrder
{
    public static IEnumerable<Row> Read(IndexReader reader, EntitySet set)
    {
        var next = new PriorityQueue<Segment, BytesRef>(BytesRef.UTF8SortedAsUnicodeComparer);
        foreach (var leaf in reader.Leaves)
            if (Segment.Open(leaf.AtomicReader, set) is { } segment && segment.MoveNext())
                next.Enqueue(segment, segment.Key);
        while (next.TryDequeue(out var segment, out _))
        {
            yield return segment.ReadRow();
            if (segment.MoveNext())
                next.Enqueue(segment, segment.Key);
        }
    }

    private sealed class Segment(AtomicReader reader, EntitySet set, int[] documents)
    {
        private readonly RowReader _rows = new(reader, set);
        private int _at = -1;

        public BytesRef Key { get; private set; } = new();

        /// <summary>The documents of a segment in the order of their keys; null when it has none of the set.</summary>
        public static Segment? Open(AtomicReader reader, EntitySet set)
        {
            if (reader.GetSortedDocValues(set.Key.IndexName) is not { } keys)
                return null;
            var documents = new int[keys.ValueCount];
            Array.Fill(documents, -1);
            var live = reader.LiveDocs;
            for (var document = 0; document < reader.MaxDoc; document++)
                if (keys.GetOrd(document) is >= 0 and var place && live?.Get(document) != false)
                    documents[place] = document;
            return new(reader, set, documents);
        }

        public bool MoveNext()
        {
            while (++_at < documents.Length)
                if (documents[_at] >= 0)
                {
                    Key = new();
                    // Asked for again each time: who reads on may be another thread than who began.
                    reader.GetSortedDocValues(set.Key.IndexName).LookupOrd(_at, Key);
                    return true;
                }
            return false;
        }

        public Row ReadRow() => _rows.Read(documents[_at]);
    }
}
