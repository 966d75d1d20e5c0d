using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>The uploads at work and who works on them.</summary>
internal static class UploadWorkTable
{
    private static readonly Statement s_add = new("""
        INSERT INTO
            UploadWork (UploadId, NoticesDone, RowsDone)
        VALUES
            (@UploadId, 0, 0)
        """);

    private static readonly Statement s_remove = new("""
        DELETE FROM
            UploadWork
        WHERE
            UploadId = @UploadId
        """);

    private static readonly Statement s_find = new("""
        SELECT
            NoticesDone,
            RowsDone
        FROM
            UploadWork
        WHERE
            UploadId = @UploadId
        """);

    private static readonly Statement s_findFree = new(dialect => $"""
        SELECT
            UploadId,
            NoticesDone,
            RowsDone
        FROM
            UploadWork
        WHERE
            LeasedUntil IS NULL
            OR LeasedUntil < @Now
        ORDER BY
            UploadId
        {dialect.FirstRows}
        """);

    private static readonly Statement s_lease = new("""
        UPDATE
            UploadWork
        SET
            LeasedBy = @Holder,
            LeasedUntil = @Until
        WHERE
            UploadId = @UploadId
        """);

    // Only the holder, and only from where it believes the work to be.
    private static readonly Statement s_advance = new("""
        UPDATE
            UploadWork
        SET
            NoticesDone = @NoticesDone,
            RowsDone = @RowsDone,
            LeasedUntil = @Until
        WHERE
            UploadId = @UploadId
            AND LeasedBy = @Holder
            AND NoticesDone = @Before
        """);

    private static readonly Statement s_release = new("""
        UPDATE
            UploadWork
        SET
            LeasedBy = NULL,
            LeasedUntil = NULL
        WHERE
            UploadId = @UploadId
            AND LeasedBy = @Holder
        """);

    public static Task AddAsync(Session session, string uploadId, CancellationToken cancellationToken) =>
        session.ExecuteOneAsync(s_add, new { UploadId = uploadId }, cancellationToken);

    public static Task RemoveAsync(Session session, string uploadId, CancellationToken cancellationToken) =>
        session.ExecuteAsync(s_remove, new { UploadId = uploadId }, cancellationToken);

    public static Task<UploadProgress?> FindAsync(
        Session session, string uploadId, CancellationToken cancellationToken) =>
        session.FindAsync<UploadProgress>(s_find, new { UploadId = uploadId }, cancellationToken);

    public static Task<Free?> FindFreeAsync(
        Session session, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.FindAsync<Free>(s_findFree, new { Now = now, Limit = 1 }, cancellationToken);

    public static Task LeaseAsync(
        Session session, string uploadId, string holder, DateTimeOffset until, CancellationToken cancellationToken) =>
        session.ExecuteOneAsync(
            s_lease, new { UploadId = uploadId, Holder = holder, Until = until }, cancellationToken);

    /// <summary>Moves the work on and the lease with it; false when somebody else has it.</summary>
    public static async Task<bool> AdvanceAsync(
        Session session, UploadLease before, UploadLease after, DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        var row = new
        {
            UploadId = before.Upload.Id, before.Holder, Before = before.NoticesDone, after.NoticesDone, after.RowsDone,
            Until = until,
        };
        return await session.ExecuteAsync(s_advance, row, cancellationToken) == 1;
    }

    public static Task ReleaseAsync(Session session, UploadLease lease, CancellationToken cancellationToken) =>
        session.ExecuteAsync(s_release, new { UploadId = lease.Upload.Id, lease.Holder }, cancellationToken);

    internal sealed class Free
    {
        public string UploadId { get; init; } = "";

        public int NoticesDone { get; init; }

        public int RowsDone { get; init; }
    }
}
