using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Reads rows of one segment. Not for several threads at once, but one may go on where another stopped: Lucene gives
/// each thread a place in the file of its own, which all that the thread does shares.
/// </summary>
internal sealed class RowReader(AtomicReader segment, EntitySet set)
{
    private BinaryDocValues? _first;
    private int _thread;

    /// <summary>The row of a document, in memory of its own.</summary>
    public Row Read(int document)
    {
        var bytes = new BytesRef();
        if (_thread != Environment.CurrentManagedThreadId)
        {
            _first = segment.GetBinaryDocValues(IndexFields.Row);
            _thread = Environment.CurrentManagedThreadId;
        }
        _first!.Get(document, bytes);
        if (bytes.Length < IndexFields.RowChunk)
            return new(set, bytes.Bytes.AsMemory(bytes.Offset, bytes.Length));
        return new(set, ReadParts(document, bytes));
    }

    private byte[] ReadParts(int document, BytesRef part)
    {
        using var whole = new MemoryStream();
        for (var number = 1; part.Length > 0; number++)
        {
            whole.Write(part.Bytes, part.Offset, part.Length);
            var next = new BytesRef();
            segment.GetBinaryDocValues(IndexFields.RowPart(number))?.Get(document, next);
            part = next;
        }
        return whole.ToArray();
    }
}
