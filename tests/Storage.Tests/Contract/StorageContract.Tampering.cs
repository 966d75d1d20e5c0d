using System.Globalization;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Tests.Statements;
using Dapper;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    /// <summary>Every column of every table of documents, those to come included.</summary>
    public static TheoryData<string, string> DocumentColumnNames
    {
        get
        {
            var scripts = new SqlServerMigrationTarget("").Scripts.Select(script => script.Contents);
            var tables = TransactSql.Tables(TransactSql.Parse(string.Join("\n", scripts)));
            return [.. DocumentTable.All.SelectMany(table => tables[table.Name].Select(name => (table.Name, name)))];
        }
    }

    [Theory, MemberData(nameof(DocumentColumnNames))]
    public async Task A_document_that_was_altered_in_one_column_is_found(string name, string column)
    {
        var table = DocumentTable.All.Single(table => table.Name == name);
        var sequence = await AddExampleAsync(table);
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);

        await AlterAsync(name, column);

        var fault = (await Here.Audit.VerifyAsync(Token)).Fault;
        Assert.NotNull(fault);
        Assert.Equal((sequence, $"{table.Type} example"), (fault.Sequence, fault.Subject));
    }

    [Fact]
    public async Task A_document_that_was_deleted_or_slipped_in_is_found()
    {
        foreach (var table in DocumentTable.All)
        {
            var sequence = await AddExampleAsync(table);
            await RunAsync($"UPDATE {table.Name} SET Id = 'hidden' WHERE Id = 'example'");
            Assert.Equal(sequence, (await Here.Audit.VerifyAsync(Token)).Fault?.Sequence);
            await RunAsync($"UPDATE {table.Name} SET Id = 'example' WHERE Id = 'hidden'");
            Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);
        }
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Detail = 'another reason' WHERE Sequence = 3")]
    [InlineData("UPDATE AuditEntries SET Detail = NULL WHERE Sequence = 3")]
    [InlineData("UPDATE AuditEntries SET Detail = 'a reason' WHERE Sequence = 3 AND Detail IS NULL")]
    public async Task A_reason_that_was_altered_is_found(string statement)
    {
        var isSlippedIn = statement.Contains("IS NULL", StringComparison.Ordinal);
        await Here.Database.WriteAsync(
            "somebody",
            (write, token) => DocumentTable.Agencies.AddAsync(
                write, "example", "{}"u8.ToArray(), AuditAction.Added, isSlippedIn ? null : "why", token),
            Token);
        Assert.Null((await Here.Audit.VerifyAsync(Token)).Fault);

        await RunAsync(statement);

        Assert.Equal(3, (await Here.Audit.VerifyAsync(Token)).Fault?.Sequence);
    }

    private Task<long> AddExampleAsync(DocumentTable table) => Here.Database.WriteAsync(
        "somebody",
        (write, token) => table.AddAsync(
            write, "example", ExampleDocument.Of(table.DocumentType), AuditAction.Added, "why", token),
        Token);

    private async Task AlterAsync(string table, string column)
    {
        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        var held = await connection.ExecuteScalarAsync<object?>($"SELECT {column} FROM {table} WHERE Id = 'example'");
        object other = held switch
        {
            byte[] bytes => Flip(bytes),
            string => "altered",
            long or int => Convert.ToInt64(held, CultureInfo.InvariantCulture) + 1,
            null => throw new InvalidOperationException($"The example has no {column}, so nothing can be altered."),
            _ => throw new InvalidOperationException($"{held.GetType()} is not expected in {column}."),
        };
        var rows = await connection.ExecuteAsync(
            $"UPDATE {table} SET {column} = @Other WHERE Id = 'example'", new { Other = other });
        Assert.Equal(1, rows);
    }

    private static byte[] Flip(byte[] bytes) => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)];
}
