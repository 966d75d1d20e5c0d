namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>How much control information a JSON answer has (OData JSON format 4.01, 3.1).</summary>
internal enum MetadataLevel
{
    /// <summary>What a client that knows the model needs.</summary>
    Minimal,

    /// <summary>Only counts and next links.</summary>
    None,

    /// <summary>Everything that can be said, for a client that does not know the model.</summary>
    Full,
}
