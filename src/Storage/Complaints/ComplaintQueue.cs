using System.Globalization;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>Finds complaints by what their rows repeat. Safe to use from any thread.</summary>
public sealed class ComplaintQueue
{
    private static readonly Statement s_find = new(dialect => $"""
        SELECT
            Content
        FROM
            Complaints
        WHERE
        {Conditions(dialect)}
            AND State IN (SELECT Item FROM {dialect.Strings("@States")} AS Wanted)
        ORDER BY
            CASE WHEN DueOn IS NULL THEN 1 ELSE 0 END,
            DueOn,
            ReceivedAt,
            Id
        {dialect.Page}
        """);

    private static readonly Statement s_count = new(dialect => $"""
        SELECT
            State,
            COUNT(*) AS Count
        FROM
            Complaints
        WHERE
        {Conditions(dialect)}
        GROUP BY
            State
        """);

    private readonly CatalogueDatabase _database;

    internal ComplaintQueue(CatalogueDatabase database) => _database = database;

    /// <summary>A page of complaints, what is due first coming first.</summary>
    public async Task<IReadOnlyList<Complaint>> ReadAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        var contents = await _database.ReadAsync(
            (session, token) => session.QueryAsync<byte[]>(s_find, Parameters(query), token), cancellationToken);
        return contents.ConvertAll(content => DocumentJson.Read<Complaint>(content));
    }

    /// <summary>How many complaints a query has in each state, whatever states it names.</summary>
    public async Task<IReadOnlyDictionary<ComplaintState, int>> CountAsync(
        ComplaintQuery query, CancellationToken cancellationToken)
    {
        var rows = await _database.ReadAsync(
            (session, token) => session.QueryAsync<StateCount>(s_count, Parameters(query), token), cancellationToken);
        return rows.ToDictionary(row => row.State, row => (int)row.Count);
    }

    private static string Conditions(SqlDialect dialect) => $"""
            (@AgencyId IS NULL OR AgencyId = @AgencyId)
            AND (@OfficerId IS NULL OR OfficerId = @OfficerId)
            AND (@IsUnassigned = 0 OR OfficerId IS NULL)
            AND (@Kind IS NULL OR Kind = @Kind)
            AND (
                @Categories IS NULL
                OR Category IN (SELECT Item FROM {dialect.Strings("@Categories")} AS Wanted)
            )
            AND (@RegionFrom IS NULL OR (RegionCode >= @RegionFrom AND RegionCode < @RegionTo))
            AND (@DueUntil IS NULL OR DueOn <= @DueUntil)
            AND (@Number IS NULL OR Number = @Number)
            AND (
                @IsToDo = 0
                OR DueOn IS NOT NULL
                OR State IN ('Received', 'Accepted', 'CaseOpened', 'Appealed')
            )
        """;

    private static object Parameters(ComplaintQuery query)
    {
        var states = query.States.Count > 0 ? query.States : Enum.GetValues<ComplaintState>();
        return new
        {
            query.AgencyId,
            query.OfficerId,
            IsUnassigned = query.IsUnassigned ? 1 : 0,
            Kind = query.Kind?.ToString(),
            Categories = query.Categories is { } categories ? JsonArray.Of(categories) : null,
            RegionFrom = query.RegionPrefix,
            // What begins with a text lies between it and its end with the greatest character after.
            RegionTo = query.RegionPrefix + '\uFFFF',
            DueUntil = query.DueUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            query.Number,
            IsToDo = query.IsToDo ? 1 : 0,
            States = JsonArray.Of(states.Select(state => state.ToString())),
            query.Skip,
            query.Limit,
        };
    }

    private sealed class StateCount
    {
        public ComplaintState State { get; init; }

        public long Count { get; init; }
    }
}
