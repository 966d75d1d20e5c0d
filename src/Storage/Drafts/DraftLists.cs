using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Drafts;

/// <summary>Finds drafts by what their rows repeat.</summary>
internal static class DraftLists
{
    private static readonly Statement s_find = new(dialect => $"""
        SELECT
            Content
        FROM
            Drafts
        WHERE
            (@AgencyId IS NULL OR AgencyId = @AgencyId)
            AND State IN (SELECT Item FROM {dialect.Strings("@States")} AS Wanted)
            AND (@AuthorId IS NULL OR AuthorId = @AuthorId)
            AND (@NoticeId IS NULL OR NoticeId = @NoticeId)
            AND AwaitsReview >= @LeastAwaiting
            AND (@AfterId IS NULL OR UpdatedAt < @AfterTime OR (UpdatedAt = @AfterTime AND Id < @AfterId))
        ORDER BY
            UpdatedAt DESC,
            Id DESC
        {dialect.FirstRows}
        """);

    private static readonly Statement s_count = new("""
        SELECT
            State,
            COUNT(*) AS Count
        FROM
            Drafts
        WHERE
            @AgencyId IS NULL
            OR AgencyId = @AgencyId
        GROUP BY
            State
        """);

    private static readonly Statement s_findDue = new(dialect => $"""
        SELECT
            Content
        FROM
            Drafts
        WHERE
            State = 'Scheduled'
            AND PublishAt <= @Now
        ORDER BY
            PublishAt,
            Id
        {dialect.FirstRows}
        """);

    private static readonly Statement s_findNextDue = new("""
        SELECT
            MIN(PublishAt) AS PublishAt
        FROM
            Drafts
        WHERE
            State = 'Scheduled'
        """);

    /// <summary>A page of drafts.</summary>
    public static Task<IReadOnlyList<Draft>> FindAsync(Session session, DraftQuery query, CancellationToken token)
    {
        var states = query.States.Count > 0 ? query.States : Enum.GetValues<DraftState>();
        var parameters = new
        {
            query.AgencyId,
            States = JsonArray.Of(states.Select(state => state.ToString())),
            query.AuthorId,
            query.NoticeId,
            LeastAwaiting = query.AwaitsReview ? 1 : 0,
            AfterId = query.After?.Id,
            AfterTime = query.After is { } after ? Instants.ToText(after.UpdatedAt) : null,
            query.Limit,
        };
        return ReadAsync(session, s_find, parameters, token);
    }

    /// <summary>How many there are in each state.</summary>
    public static async Task<IReadOnlyDictionary<DraftState, int>> CountAsync(
        Session session, string? agencyId, CancellationToken token)
    {
        var rows = await session.QueryAsync<StateCount>(s_count, new { AgencyId = agencyId }, token);
        return rows.ToDictionary(row => row.State, row => (int)row.Count);
    }

    /// <summary>Those whose time has come.</summary>
    public static Task<IReadOnlyList<Draft>> FindDueAsync(
        Session session, DateTimeOffset now, int limit, CancellationToken token) =>
        ReadAsync(session, s_findDue, new { Now = Instants.ToText(now), Limit = limit }, token);

    /// <summary>The next time at which one is due.</summary>
    public static Task<DateTimeOffset?> FindNextDueAsync(Session session, CancellationToken token) =>
        session.FindAsync<DateTimeOffset?>(s_findNextDue, null, token);

    private static async Task<IReadOnlyList<Draft>> ReadAsync(
        Session session, Statement statement, object parameters, CancellationToken token)
    {
        var contents = await session.QueryAsync<byte[]>(statement, parameters, token);
        return contents.ConvertAll(content => DocumentJson.Read<Draft>(content));
    }

    private sealed class StateCount
    {
        public DraftState State { get; init; }

        public long Count { get; init; }
    }
}
