using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Tests.Contract;

/// <summary>A file in a directory of its own.</summary>
public sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("consumersafety-");

    public string Provider => "Sqlite";

    public string ConnectionString => $"Data Source={Path.Combine(_directory.FullName, "test.db")}";

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
