namespace ConsumerSafety.Storage.Tests.Contract;

public sealed class SqlServerTests : StorageContract
{
    protected override Task<ITestDatabase> CreateDatabaseAsync()
    {
        Assert.SkipWhen(
            SqlServerTestDatabase.Server is null,
            $"Needs a SQL Server: {SqlServerTestDatabase.Variable} holds no connection string.");
        return SqlServerTestDatabase.CreateAsync();
    }
}
