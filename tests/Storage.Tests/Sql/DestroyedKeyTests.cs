using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Tests.Contract;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Tests.Sql;

/// <summary>What is deleted from SQLite is in none of its files any more: not in free pages, not in its log.</summary>
public sealed class DestroyedKeyTests : IAsyncLifetime
{
    private readonly SqliteTestDatabase _database = new();
    private Node _node = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _node = new(_database, new FakeTime());
        await _node.Migrator.MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_destroyed_key_and_what_it_opened_are_in_no_file()
    {
        var erased = await ComplainAsync();
        var kept = await ComplainAsync();
        var gone = await ReadRowsAsync(erased.Id);
        var left = await ReadRowsAsync(kept.Id);
        Assert.All(gone, bytes => Assert.True(IsInFiles(bytes)));

        await _node.Get<ComplaintErasure>().EraseAsync(erased with { Version = 2 }, "person", "Erase", null, Token);

        Assert.All(gone, bytes => Assert.False(IsInFiles(bytes)));
        Assert.All(left, bytes => Assert.True(IsInFiles(bytes)));
    }

    private async Task<Complaint> ComplainAsync()
    {
        var complaint = new Complaint
        {
            Id = Guid.NewGuid().ToString("N"), Number = ComplaintNumber.Create(), AgencyId = "samr",
        };
        var message = new ComplaintMessage(0, default, MessageSender.Person, MessageAudience.Person, "", "请尽快");
        return await _node.Get<ComplaintStore>().AddAsync(
            complaint, new() { Name = "王小明", Account = new string('火', 10_000) }, Passphrase.Create(),
            new("person", AuditAction.Added, "Received") { Messages = [message] }, Token);
    }

    // The last bytes of each: of a long one they lie on a page of their own.
    private async Task<List<byte[]>> ReadRowsAsync(string id)
    {
        await using var connection = new SqliteConnection(_database.ConnectionString);
        var rows = await connection.QueryAsync<byte[]>(
            """
            SELECT Content FROM ComplaintKeys WHERE ComplaintId = @Id
            UNION ALL
            SELECT Content FROM ComplaintSecrets WHERE ComplaintId = @Id
            UNION ALL
            SELECT Content FROM ComplaintMessages WHERE ComplaintId = @Id
            """, new { Id = id });
        return [.. rows.Select(row => row[^16..])];
    }

    private bool IsInFiles(byte[] bytes)
    {
        var path = new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource;
        return new[] { path, path + "-wal" }.Where(File.Exists).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.GetBuffer().AsSpan(0, (int)content.Length).IndexOf(bytes) >= 0;
        });
    }
}
