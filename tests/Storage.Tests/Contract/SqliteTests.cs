namespace ConsumerSafety.Storage.Tests.Contract;

public sealed class SqliteTests : StorageContract
{
    protected override Task<ITestDatabase> CreateDatabaseAsync() =>
        Task.FromResult<ITestDatabase>(new SqliteTestDatabase());
}
