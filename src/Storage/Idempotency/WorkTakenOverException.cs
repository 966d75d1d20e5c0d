namespace ConsumerSafety.Storage.Idempotency;

/// <summary>Work to be done once has been begun by somebody else, so that this attempt was rolled back.</summary>
public sealed class WorkTakenOverException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public WorkTakenOverException()
    {
    }

    /// <summary>An exception with this message.</summary>
    public WorkTakenOverException(string message) : base(message)
    {
    }

    /// <summary>An exception with this message and cause.</summary>
    public WorkTakenOverException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
