using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Tests.Contract;

/// <summary>A database made for one test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>The value of the setting Provider.</summary>
    string Provider { get; }

    string ConnectionString { get; }
}

internal static class TestDatabaseExtensions
{
    public static SqlDialect Dialect(this ITestDatabase database) =>
        database.Provider == "Sqlite" ? SqlDialect.Sqlite : SqlDialect.SqlServer;
}
