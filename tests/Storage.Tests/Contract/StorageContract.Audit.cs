using Dapper;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    /// <summary>
    /// Five entries: two agencies, RC-2024-000001, its second version, RC-2024-000002, in this order; and
    /// after each of these statements, run by somebody who has the database, the number of the entry that is at fault.
    /// </summary>
    public static TheoryData<string, int> Tamperings => new()
    {
        { "UPDATE AuditEntries SET Actor = 'somebody else' WHERE Sequence = 3", 3 },
        { "UPDATE AuditEntries SET RecordedAt = '2020-01-01T00:00:00.000Z' WHERE Sequence = 1", 1 },
        { "UPDATE AuditEntries SET Hash = ContentHash WHERE Sequence = 4", 4 },
        { "DELETE FROM AuditEntries WHERE Sequence = 2", 2 },
        { "DELETE FROM AuditEntries WHERE Sequence = 5", 5 },
        { "DELETE FROM AuditEntries", 1 },
        {
            """
            UPDATE AuditEntries SET Sequence = -3 WHERE Sequence = 3;
            UPDATE AuditEntries SET Sequence = 3 WHERE Sequence = 4;
            UPDATE AuditEntries SET Sequence = 4 WHERE Sequence = -3;
            """, 3
        },
        { "UPDATE LogHead SET LastSequence = 4", 5 },
        { "DELETE FROM ChangeLog WHERE Sequence = 3", 3 },
        { "UPDATE ChangeLog SET EntityId = 'RC-2024-000001' WHERE Sequence = 5", 5 },
        { "INSERT INTO ChangeLog (Sequence, EntityType, EntityId) VALUES (6, 'Agency', 'samr')", 6 },
        { "DELETE FROM Revisions WHERE Sequence = 3", 3 },
        { "UPDATE Revisions SET Content = (SELECT Content FROM Agencies WHERE Id = 'samr') WHERE Sequence = 3", 3 },
        { "UPDATE Revisions SET ContentHash = (SELECT LastHash FROM LogHead) WHERE Sequence = 4", 4 },
        { "UPDATE Revisions SET Reason = 'none' WHERE Sequence = 4", 4 },
        { "UPDATE Revisions SET Fingerprint = (SELECT LastHash FROM LogHead) WHERE Sequence = 5", 5 },
        { "UPDATE Revisions SET Status = 'Withdrawn' WHERE Sequence = 5", 5 },
        { "UPDATE Notices SET Sequence = 3, Version = 1 WHERE Id = 'RC-2024-000001'", 3 },
        { "UPDATE Notices SET Status = 'Published' WHERE Id = 'RC-2024-000001'", 4 },
        { "UPDATE Notices SET ReferenceNumber = 'A-9' WHERE Id = 'RC-2024-000002'", 5 },
        { "UPDATE Agencies SET Content = (SELECT Content FROM Agencies WHERE Id = 'samr') WHERE Id = 'cpsc'", 2 },
        { "DELETE FROM Agencies WHERE Id = 'cpsc'", 2 },
    };

    [Theory, MemberData(nameof(Tamperings))]
    public async Task Tampering_is_found_at_the_first_entry_it_touches(string statement, int sequence)
    {
        await RecordAsync(Recall("A-1"));
        await RecordAsync(Recall("A-1", "新标题") with { ChangeReason = "更正" });
        await RecordAsync(Recall("A-2"));
        Assert.Equal(new(5, null), await Here.Audit.VerifyAsync(Token));

        await RunAsync(statement);

        var verification = await Here.Audit.VerifyAsync(Token);
        Assert.NotNull(verification.Fault);
        Assert.Equal(sequence, verification.Fault.Sequence);
    }

    [Fact]
    public async Task A_withdrawal_that_was_undone_in_the_database_is_found()
    {
        await RecordAsync(Recall("A-1"));
        await Notices.WithdrawAsync("RC-2024-000001", "误发", "editor", Token);

        await RunAsync("UPDATE Notices SET Sequence = 3, Version = 1, Status = 'Published'");

        Assert.Equal(
            new(4, "RC-2024-000001", "The present state is missing or not its last revision."),
            (await Here.Audit.VerifyAsync(Token)).Fault);
    }

    [Fact]
    public async Task The_audit_log_says_who_did_what_to_which_version()
    {
        await RecordAsync(Recall("A-1"));
        await Notices.WithdrawAsync("RC-2024-000001", "误发", "editor", Token);

        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        var entries = await connection.QueryAsync<string>("""
            SELECT
                CONCAT_WS(' ', Actor, Action, EntityType, EntityId, Version)
            FROM
                AuditEntries
            WHERE
                EntityType = 'Notice'
            ORDER BY
                Sequence
            """);

        Assert.Equal(
            ["importer Added Notice RC-2024-000001 1", "editor Withdrawn Notice RC-2024-000001 2"], entries);
    }

    private async Task RunAsync(string statement)
    {
        await using var connection = await TestDatabase.Dialect().OpenAsync(TestDatabase.ConnectionString, Token);
        await connection.ExecuteAsync(statement);
    }
}
