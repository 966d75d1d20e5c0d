using ConsumerSafety.Web.Tests.Programs;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>What is the matter with the database of a program, until it is disposed of.</summary>
internal sealed class DatabaseFault : IAsyncDisposable
{
    /// <summary>Another process has locked it.</summary>
    public const string Locked = "locked";

    /// <summary>It takes no writes, and did not when the program was started.</summary>
    public const string ReadOnly = "read-only";

    // More than a program has open at a time.
    private const int Connections = 64;

    private readonly SqliteConnection? _lock;
    private readonly WholeProgram? _node;

    private DatabaseFault(WholeProgram program, SqliteConnection? taken, WholeProgram? node) =>
        (Program, _lock, _node) = (node ?? program, taken, node);

    /// <summary>The program that has it.</summary>
    public WholeProgram Program { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DatabaseFault> BeginAsync(WholeProgram program, string kind)
    {
        var file = $"Data Source={Path.Combine(program.DataDirectory, "consumersafety.db")}";
        if (kind == ReadOnly)
            return new(program, null, await StartReadOnlyAsync(program, $"{file};Default Timeout=29"));
        return new(program, await OpenAsync($"{file};Pooling=False", "BEGIN EXCLUSIVE"), null);
    }

    // A node in this process takes its connections from the pool of their text, where they are as they were left.
    private static async Task<WholeProgram> StartReadOnlyAsync(WholeProgram program, string connectionString)
    {
        var connections = new List<SqliteConnection>();
        for (var i = 0; i < Connections; i++)
            connections.Add(await OpenAsync(connectionString, "PRAGMA query_only = 1"));
        foreach (var connection in connections)
            await connection.DisposeAsync();
        return await program.StartAnotherAsync($"--ConsumerSafety:Database:ConnectionString={connectionString}");
    }

    private static async Task<SqliteConnection> OpenAsync(string connectionString, string statement)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Token);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (_lock is not null)
            await _lock.DisposeAsync();
        if (_node is not null)
            await _node.DisposeAsync();
    }
}
