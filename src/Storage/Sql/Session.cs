using System.Data.Common;
using Dapper;

namespace ConsumerSafety.Storage.Sql;

/// <summary>An open connection, and the transaction on it where there is one: the one place where SQL is run.</summary>
internal sealed class Session(DbConnection connection, DbTransaction? transaction, SqlDialect dialect)
{
    /// <summary>How many rows were changed so far.</summary>
    public long ChangedRows { get; private set; }

    /// <summary>The rows of a query.</summary>
    public async Task<List<T>> QueryAsync<T>(
        Statement statement, object? parameters, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<T>(Define(statement, parameters, cancellationToken))).AsList();

    /// <summary>The one row of a query, or the default when there is none.</summary>
    public Task<T?> FindAsync<T>(Statement statement, object? parameters, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<T>(Define(statement, parameters, cancellationToken));

    /// <summary>The rows of a query as they come, for what is too much or too often for objects of Dapper's.</summary>
    public Task<DbDataReader> ReadAsync(Statement statement, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteReaderAsync(Define(statement, parameters, cancellationToken));

    /// <summary>Runs a statement and gives how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(Statement statement, object? parameters, CancellationToken cancellationToken)
    {
        var rows = await connection.ExecuteAsync(Define(statement, parameters, cancellationToken));
        ChangedRows += Math.Max(0, rows);
        return rows;
    }

    /// <summary>Runs a statement that must change exactly one row.</summary>
    public async Task ExecuteOneAsync(Statement statement, object? parameters, CancellationToken cancellationToken)
    {
        var rows = await ExecuteAsync(statement, parameters, cancellationToken);
        if (rows != 1)
            throw new InvalidOperationException($"One row should have changed, not {rows}: {statement.In(dialect)}");
    }

    /// <summary>Adds rows, each an array with a value per column.</summary>
    public async Task InsertAsync(RowInsert insert, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        var whole = rows.Count - rows.Count % dialect.RowsPerInsert;
        await InsertAsync(insert, rows, 0, whole, dialect.RowsPerInsert, cancellationToken);
        if (rows.Count > whole)
            await InsertAsync(insert, rows, whole, rows.Count, rows.Count - whole, cancellationToken);
    }

    private async Task InsertAsync(
        RowInsert insert, IReadOnlyList<object?[]> rows, int from, int to, int size,
        CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = insert.Text(size);
        for (var row = 0; row < size; row++)
            for (var column = 0; column < insert.Width; column++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = insert.Parameter(row, column);
                command.Parameters.Add(parameter);
            }
        for (; from < to; from += size)
        {
            for (var index = 0; index < command.Parameters.Count; index++)
                command.Parameters[index].Value =
                    rows[from + index / insert.Width][index % insert.Width] ?? DBNull.Value;
            var added = await command.ExecuteNonQueryAsync(cancellationToken);
            if (added != size)
                throw new InvalidOperationException($"{size} rows should have been added, not {added}.");
            ChangedRows += added;
        }
    }

    private CommandDefinition Define(Statement statement, object? parameters, CancellationToken cancellationToken) =>
        new(statement.In(dialect), parameters, transaction, cancellationToken: cancellationToken);
}
