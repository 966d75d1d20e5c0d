using System.Text;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>What became of the rows of uploads.</summary>
internal static class UploadRowTable
{
    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            UploadRows
            (UploadId, Ordinal, Part, Location, Label, Action, NoticeId, VersionBefore, VersionAfter, Remarks)
        VALUES
        """);

    private static readonly Statement s_clear = new("""
        DELETE FROM
            UploadRows
        WHERE
            UploadId = @UploadId
        """);

    private static readonly Statement s_read = new(dialect => $"""
        SELECT
            Ordinal, Part, Location, Label, Action, NoticeId, VersionBefore, VersionAfter, Remarks, IsUndone
        FROM
            UploadRows
        WHERE
            UploadId = @UploadId
            AND (Ordinal > @Ordinal OR (Ordinal = @Ordinal AND Part > @Part))
            AND (@Action IS NULL OR Action = @Action)
            AND (@IsUndone IS NULL OR IsUndone = @IsUndone)
        ORDER BY
            Ordinal,
            Part
        {dialect.FirstRows}
        """);

    private static readonly Statement s_readUndoable = new(dialect => $"""
        SELECT
            Ordinal, Part, Location, Label, Action, NoticeId, VersionBefore, VersionAfter, Remarks, IsUndone
        FROM
            UploadRows
        WHERE
            UploadId = @UploadId
            AND Part = 0
            AND Action IN ('Added', 'Changed')
            AND IsUndone IS NULL
        ORDER BY
            Ordinal
        {dialect.FirstRows}
        """);

    private static readonly Statement s_markUndone = new(dialect => $"""
        UPDATE
            UploadRows
        SET
            IsUndone = @IsUndone
        WHERE
            UploadId = @UploadId
            AND Action IN ('Added', 'Changed')
            AND NoticeId IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
        """);

    private static readonly Statement s_count = new("""
        SELECT
            Action,
            SUM(CASE WHEN Part = 0 THEN 1 ELSE 0 END) AS Notices,
            SUM(CASE WHEN Remarks IS NOT NULL THEN 1 ELSE 0 END) AS Marked,
            SUM(CASE WHEN Part = 0 AND IsUndone = 1 THEN 1 ELSE 0 END) AS Undone,
            SUM(CASE WHEN Part = 0 AND IsUndone = 0 THEN 1 ELSE 0 END) AS UndoRefused,
            COUNT(*) AS AllRows
        FROM
            UploadRows
        WHERE
            UploadId = @UploadId
        GROUP BY
            Action
        """);

    public static Task AddAsync(
        Session session, string uploadId, IEnumerable<UploadRow> rows, CancellationToken cancellationToken) =>
        session.InsertAsync(s_insert, [.. rows.Select(row => ToCells(uploadId, row))], cancellationToken);

    public static Task ClearAsync(Session session, string uploadId, CancellationToken cancellationToken) =>
        session.ExecuteAsync(s_clear, new { UploadId = uploadId }, cancellationToken);

    public static async Task<IReadOnlyList<UploadRow>> ReadAsync(
        Session session, string uploadId, UploadRowFilter filter, UploadRow? after, int limit,
        CancellationToken cancellationToken)
    {
        var wanted = new
        {
            UploadId = uploadId, Action = filter.Action?.ToString(),
            IsUndone = filter.IsUndone is { } isUndone ? isUndone ? 1 : 0 : (int?)null,
            Ordinal = after?.Ordinal ?? -1, Part = after?.Part ?? 0, Limit = limit,
        };
        return (await session.QueryAsync<Row>(s_read, wanted, cancellationToken)).ConvertAll(row => row.ToUploadRow());
    }

    public static async Task<IReadOnlyList<UploadRow>> ReadUndoableAsync(
        Session session, string uploadId, int limit, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(s_readUndoable, new { UploadId = uploadId, Limit = limit }, cancellationToken))
        .ConvertAll(row => row.ToUploadRow());

    public static Task MarkUndoneAsync(
        Session session, string uploadId, IReadOnlyCollection<string> noticeIds, bool isUndone,
        CancellationToken cancellationToken) => session.ExecuteAsync(
        s_markUndone, new { UploadId = uploadId, Ids = JsonArray.Of(noticeIds), IsUndone = isUndone ? 1 : 0 },
        cancellationToken);

    /// <summary>The counts, and how many notices were taken back and how many were left.</summary>
    public static async Task<(UploadCounts Counts, long Undone, long UndoRefused)> CountAsync(
        Session session, string uploadId, CancellationToken cancellationToken)
    {
        var counts = await session.QueryAsync<Count>(s_count, new { UploadId = uploadId }, cancellationToken);
        var taken = counts.Where(count => count.Action != UploadAction.Rejected).ToList();
        return (
            new(
                Notices(UploadAction.Added), Notices(UploadAction.Changed), Notices(UploadAction.Unchanged),
                taken.Sum(count => count.Marked),
                counts.Where(count => count.Action == UploadAction.Rejected).Sum(count => count.AllRows),
                counts.Sum(count => count.AllRows)),
            counts.Sum(count => count.Undone), counts.Sum(count => count.UndoRefused));

        long Notices(UploadAction action) => taken.Where(count => count.Action == action).Sum(count => count.Notices);
    }

    private static object?[] ToCells(string uploadId, UploadRow row) =>
    [
        uploadId, row.Ordinal, row.Part, row.Location, row.Label, row.Action.ToString(), row.NoticeId,
        row.VersionBefore, row.VersionAfter,
        row.Remarks.Count == 0 ? null : Encoding.UTF8.GetString(DocumentJson.Write(row.Remarks)),
    ];

    private sealed class Row
    {
        public int Ordinal { get; init; }

        public int Part { get; init; }

        public string Location { get; init; } = "";

        public string Label { get; init; } = "";

        public UploadAction Action { get; init; }

        public string? NoticeId { get; init; }

        public int VersionBefore { get; init; }

        public int VersionAfter { get; init; }

        public string? Remarks { get; init; }

        public int? IsUndone { get; init; }

        public UploadRow ToUploadRow() => new(Ordinal, Part, Location, Label)
        {
            Action = Action,
            NoticeId = NoticeId,
            VersionBefore = VersionBefore,
            VersionAfter = VersionAfter,
            Remarks = Remarks is null ? [] : DocumentJson.Read<UploadRemark[]>(Encoding.UTF8.GetBytes(Remarks)),
            IsUndone = IsUndone is null ? null : IsUndone == 1,
        };
    }

    private sealed class Count
    {
        public UploadAction Action { get; init; }

        public long Notices { get; init; }

        public long Marked { get; init; }

        public long Undone { get; init; }

        public long UndoRefused { get; init; }

        public long AllRows { get; init; }
    }
}
