namespace ConsumerSafety.Storage.Migrations;

/// <summary>The database was migrated by a newer program than this one; its message is one line for people.</summary>
public sealed class DatabaseTooNewException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public DatabaseTooNewException()
    {
    }

    /// <summary>An exception with this message.</summary>
    public DatabaseTooNewException(string message) : base(message)
    {
    }

    /// <summary>An exception with this message and cause.</summary>
    public DatabaseTooNewException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
