namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Puts the streams of all segments together into one, in order.</summary>
internal sealed class StreamMerge
{
    private readonly PriorityQueue<SegmentStream, SegmentStream> _streams = new(Comparer<SegmentStream>.Create(
        (left, right) => left.Sort.Compare(left.Document, right.Sort, right.Document)));

    public StreamMerge(IEnumerable<SegmentStream> streams)
    {
        foreach (var stream in streams)
            if (stream.MoveNext())
                _streams.Enqueue(stream, stream);
    }

    /// <summary>The stream that has come to the next document, or null at the end.</summary>
    public SegmentStream? Current
    {
        get
        {
            while (_streams.TryPeek(out var stream, out _))
            {
                if (stream.IsSure)
                    return stream;
                _streams.Dequeue();
                if (stream.MakeSure())
                    _streams.Enqueue(stream, stream);
            }
            return null;
        }
    }

    public void MoveNext()
    {
        var stream = _streams.Dequeue();
        if (stream.MoveNext())
            _streams.Enqueue(stream, stream);
    }
}
