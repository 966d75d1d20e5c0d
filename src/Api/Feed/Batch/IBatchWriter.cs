namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>Writes the answers of a batch, one by one.</summary>
internal interface IBatchWriter
{
    /// <summary>The media type of the whole.</summary>
    string ContentType { get; }

    /// <summary>Writes what stands before the first answer.</summary>
    void Begin();

    /// <summary>Writes one answer.</summary>
    void Write(BatchAnswer answer);

    /// <summary>Writes what stands after the last answer.</summary>
    void End();
}
