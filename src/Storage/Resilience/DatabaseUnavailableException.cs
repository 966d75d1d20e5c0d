namespace ConsumerSafety.Storage.Resilience;

/// <summary>
/// The database cannot be reached now, or did not say whether a commit was done; its message is one line for people.
/// Trying again later may work.
/// </summary>
public sealed class DatabaseUnavailableException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public DatabaseUnavailableException()
    {
    }

    /// <summary>An exception with this message.</summary>
    public DatabaseUnavailableException(string message) : base(message)
    {
    }

    /// <summary>An exception with this message and cause.</summary>
    public DatabaseUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
