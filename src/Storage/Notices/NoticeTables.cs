using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Notices;

/// <summary>Finds what is known of the notices of a batch, and writes what has become of them.</summary>
internal sealed class NoticeTables(Session session)
{
    // The columns of a NoticeState.
    private const string StateColumns = """
        n.Id, n.Kind, n.PublisherId, n.ReferenceNumber, n.Version, n.Status, n.Sequence,
            n.ReferenceNumber AS StoredReference, r.Reason, r.Fingerprint
        """;

    private static readonly Statement s_findPublishers = new(dialect => $"""
        SELECT
            Id
        FROM
            Agencies
        WHERE
            Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
        """);

    private static readonly Statement s_findByIds = new(dialect => $"""
        SELECT
            {StateColumns}
        FROM
            {dialect.Strings("@Ids")} AS w
            INNER JOIN Notices AS n ON n.Id = w.Item
            INNER JOIN Revisions AS r ON r.Sequence = n.Sequence
        """);

    private static readonly Statement s_findByReferences = new(dialect => $"""
        SELECT
            {StateColumns}
        FROM
            {dialect.Pairs("@References")} AS w
            INNER JOIN Notices AS n ON n.PublisherId = w.First AND n.ReferenceNumber = w.Second
            INNER JOIN Revisions AS r ON r.Sequence = n.Sequence
        """);

    private static readonly Statement s_findVersions = new(dialect => $"""
        SELECT
            r.NoticeId,
            r.Version,
            r.Status,
            r.UpdatedAt,
            r.Reason,
            r.Fingerprint
        FROM
            {dialect.Strings("@Ids")} AS w
            INNER JOIN Revisions AS r ON r.NoticeId = w.Item
        """);

    private static readonly Statement s_release = new("""
        UPDATE
            Notices
        SET
            ReferenceNumber = NULL
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_update = new("""
        UPDATE
            Notices
        SET
            ReferenceNumber = @ReferenceNumber,
            Version = @Version,
            Status = @Status,
            Sequence = @Sequence
        WHERE
            Id = @Id
        """);

    private static readonly RowInsert s_insertNotices = new("""
        INSERT INTO
            Notices (Id, Kind, PublisherId, ReferenceNumber, Version, Status, Sequence)
        VALUES
        """);

    private static readonly RowInsert s_insertRevisions = new("""
        INSERT INTO
            Revisions (Sequence, NoticeId, Version, Status, UpdatedAt, Reason, Fingerprint, ContentHash, Content)
        VALUES
        """);

    /// <summary>Those of the ids that are agencies.</summary>
    public async Task<HashSet<string>> FindPublishersAsync(IEnumerable<string> ids, CancellationToken token) =>
        [.. await session.QueryAsync<string>(s_findPublishers, new { Ids = JsonArray.Of(ids.Distinct()) }, token)];

    /// <summary>The notices with these Ids.</summary>
    public Task<List<NoticeState>> FindByIdsAsync(IEnumerable<string> ids, CancellationToken token) =>
        session.QueryAsync<NoticeState>(s_findByIds, new { Ids = JsonArray.Of(ids.Distinct()) }, token);

    /// <summary>The notices with these publishers and reference numbers.</summary>
    public Task<List<NoticeState>> FindByReferencesAsync(
        IEnumerable<(string PublisherId, string Reference)> references, CancellationToken token)
    {
        var pairs = references.Distinct().Select(pair => new[] { pair.PublisherId, pair.Reference });
        return session.QueryAsync<NoticeState>(s_findByReferences, new { References = JsonArray.Of(pairs) }, token);
    }

    /// <summary>All versions of these notices.</summary>
    public async Task<IEnumerable<HeldVersion>> FindVersionsAsync(IEnumerable<string> ids, CancellationToken token)
    {
        var rows = await session.QueryAsync<VersionRow>(
            s_findVersions, new { Ids = JsonArray.Of(ids.Distinct()) }, token);
        return rows.Select(row => new HeldVersion(
            row.NoticeId, row.Version, row.Status, row.UpdatedAt, row.Reason, Convert.ToHexString(row.Fingerprint)));
    }

    /// <summary>Changes and adds the rows that say which revision is present, then adds the revisions.</summary>
    public async Task WriteAsync(
        IReadOnlyCollection<NoticeState> states, IReadOnlyList<object?[]> revisions, CancellationToken token)
    {
        // A reference number may go from one notice to another in a batch, whose rows change one after the other.
        foreach (var state in states.Where(state => state.StoredReference != state.ReferenceNumber))
            if (state.StoredReference is not null)
                await session.ExecuteOneAsync(s_release, new { state.Id }, token);
        foreach (var state in states.Where(state => !state.IsNew))
        {
            var row = new
            {
                state.Id, state.ReferenceNumber, state.Version, Status = state.Status.ToString(), state.Sequence,
            };
            await session.ExecuteOneAsync(s_update, row, token);
        }
        await session.InsertAsync(
            s_insertNotices, [.. states.Where(state => state.IsNew).Select(ToRow)], token);
        await session.InsertAsync(s_insertRevisions, revisions, token);
    }

    private static object?[] ToRow(NoticeState state) =>
    [
        state.Id, state.Kind.ToString(), state.PublisherId, state.ReferenceNumber, state.Version,
        state.Status.ToString(), state.Sequence,
    ];

    private sealed class VersionRow
    {
        public string NoticeId { get; init; } = "";

        public int Version { get; init; }

        public NoticeStatus Status { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }

        public string? Reason { get; init; }

        public byte[] Fingerprint { get; init; } = [];
    }
}
