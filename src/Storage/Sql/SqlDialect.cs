using System.Data.Common;

namespace ConsumerSafety.Storage.Sql;

/// <summary>All that differs between the database servers, apart from their migrations.</summary>
internal abstract class SqlDialect
{
    public static readonly SqlDialect Sqlite = new SqliteDialect();
    public static readonly SqlDialect SqlServer = new SqlServerDialect();

    /// <summary>Reads the one row of LogHead and keeps every other writer out until the transaction ends.</summary>
    public abstract string LockHead { get; }

    /// <summary>The end of an ordered query that gives the first <c>@Limit</c> rows.</summary>
    public abstract string FirstRows { get; }

    /// <summary>The end of an ordered query that gives <c>@Limit</c> rows after the first <c>@Skip</c>.</summary>
    public abstract string Page { get; }

    /// <summary>How many rows one INSERT takes: the more the fewer round trips, where there are any.</summary>
    public abstract int RowsPerInsert { get; }

    /// <summary>True when a second writer cannot even begin.</summary>
    public abstract bool HasOneWriter { get; }

    /// <summary>A JSON array of strings as rows of <c>Item</c>.</summary>
    public abstract string Strings(string parameter);

    /// <summary>A JSON array of pairs of strings as rows of <c>First</c> and <c>Second</c>.</summary>
    public abstract string Pairs(string parameter);

    /// <summary>Opens a connection and sets what has to be set on each.</summary>
    public abstract Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that will write.</summary>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Overwrites what was deleted where the server keeps it in files of ours; soon, if not now.</summary>
    public virtual Task ForgetAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// What keeps the next write of usual size from being made, as far as it can be seen from here; null for nothing.
    /// </summary>
    public virtual string? FindShortage(string connectionString) => null;

    /// <summary>True for a fault that may be gone when the same is tried again at once.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>True for a fault of a commit after which nothing of the transaction is there.</summary>
    public abstract bool IsRolledBack(Exception exception);

    /// <summary>
    /// What is the matter with the database, in words that may be shown to everybody; null for a fault that says
    /// nothing of the kind, such as one of our own.
    /// </summary>
    public abstract string? Explain(Exception exception);
}
