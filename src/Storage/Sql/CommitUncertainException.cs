namespace ConsumerSafety.Storage.Sql;

/// <summary>A commit failed, and what it should have made lasting may or may not last.</summary>
internal sealed class CommitUncertainException(string message, Exception innerException)
    : Exception(message, innerException);
