namespace ConsumerSafety.Search.Results;

/// <summary>How a place in the change log, known from elsewhere, lies to what the index holds.</summary>
public enum LogReach
{
    /// <summary>The index holds it.</summary>
    Reached,

    /// <summary>The log may hold it, the index does not yet.</summary>
    Behind,

    /// <summary>The log ends before it: it is not of this log, or the log was set back.</summary>
    Ahead,
}
