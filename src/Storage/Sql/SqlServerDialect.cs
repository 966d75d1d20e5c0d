using System.Collections.Frozen;
using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace ConsumerSafety.Storage.Sql;

/// <summary>SQL Server 2019 and later, and Azure SQL.</summary>
internal sealed class SqlServerDialect : SqlDialect
{
    /// <summary>
    /// Unreachable servers, lost connections, deadlocks, time-outs, throttling, fail-over: "Troubleshoot transient
    /// connection errors" of the Azure SQL documentation, and the list of SqlClient's own configurable retry logic.
    /// </summary>
    private static readonly FrozenSet<int> s_transient = FrozenSet.ToFrozenSet(
    [
        -2, -1, 0, 2, 20, 53, 64, 121, 233, 258, 615, 926, 997, 1204, 1205, 1222, 4060, 4221, 10053, 10054, 10060,
        10061, 10928, 10929, 11001, 17197, 40143, 40197, 40501, 40540, 40613, 42108, 42109, 49918, 49919, 49920,
    ]);

    public override string LockHead => """
        UPDATE
            LogHead
        SET
            LastSequence = LastSequence
        OUTPUT
            inserted.LastSequence,
            inserted.LastHash
        WHERE
            Id = 1
        """;

    public override string FirstRows => "OFFSET 0 ROWS FETCH NEXT @Limit ROWS ONLY";

    public override string Page => "OFFSET @Skip ROWS FETCH NEXT @Limit ROWS ONLY";

    // 2,100 parameters are allowed, and the widest rows added this way have ten columns.
    public override int RowsPerInsert => 200;

    public override bool HasOneWriter => false;

    // The collation of the key columns; without it the two sides of a join would be in conflict.
    public override string Strings(string parameter) =>
        $"(SELECT value COLLATE Latin1_General_100_BIN2 AS Item FROM OPENJSON({parameter}))";

    public override string Pairs(string parameter) => $"""
        (SELECT
            First COLLATE Latin1_General_100_BIN2 AS First,
            Second COLLATE Latin1_General_100_BIN2 AS Second
        FROM
            OPENJSON({parameter}) WITH (First NVARCHAR(200) '$[0]', Second NVARCHAR(200) '$[1]') AS Pair)
        """;

    public override async Task<DbConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task<DbTransaction> BeginWriteAsync(
        DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    public override bool IsTransient(Exception exception) =>
        exception is SqlException fault && fault.Errors.Cast<SqlError>().Any(error => IsTransient(error.Number));

    public override bool IsRolledBack(Exception exception) => false;

    public override string? Explain(Exception exception) => exception is SqlException fault
        ? fault.Errors.Cast<SqlError>().Select(error => Explain(error.Number)).FirstOrDefault(text => text is not null)
        : null;

    /// <summary>What is the matter, by the number of a fault; null when it says nothing of the kind.</summary>
    public static string? Explain(int number) => number switch
    {
        // No room for data (1101, 1105) or for the log (9002).
        1101 or 1105 or 9002 => "its disk is full.",
        3906 or 3908 => "it can be read, but not written to.",
        _ => IsTransient(number) ? "it cannot be reached." : null,
    };

    /// <summary>True for the number of such a fault.</summary>
    public static bool IsTransient(int number) => s_transient.Contains(number);
}
