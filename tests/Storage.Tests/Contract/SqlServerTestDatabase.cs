using Microsoft.Data.SqlClient;

namespace ConsumerSafety.Storage.Tests.Contract;

/// <summary>A database of its own on the server that CONSUMERSAFETY_TEST_SQLSERVER points at.</summary>
public sealed class SqlServerTestDatabase : ITestDatabase
{
    public const string Variable = "CONSUMERSAFETY_TEST_SQLSERVER";

    private readonly string _server;
    private readonly string _name = $"consumersafety_{Guid.NewGuid():N}";

    private SqlServerTestDatabase(string server) => _server = server;

    public static string? Server => Environment.GetEnvironmentVariable(Variable);

    public string Provider => "SqlServer";

    public string ConnectionString =>
        new SqlConnectionStringBuilder(_server) { InitialCatalog = _name }.ConnectionString;

    public static async Task<ITestDatabase> CreateAsync()
    {
        var database = new SqlServerTestDatabase(Server!);
        await database.RunAsync($"CREATE DATABASE {database._name}");
        await database.RunAsync($"ALTER DATABASE {database._name} SET READ_COMMITTED_SNAPSHOT ON");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearPool(new SqlConnection(ConnectionString));
        await RunAsync($"ALTER DATABASE {_name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {_name}");
    }

    private async Task RunAsync(string text)
    {
        await using var connection = new SqlConnection(_server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
