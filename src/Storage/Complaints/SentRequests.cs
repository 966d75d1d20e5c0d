using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>
/// The complaints that came by Open311, each for the account that sent it alone. Safe to use from any thread.
/// </summary>
public sealed class SentRequests
{
    private static readonly Statement s_add = new("""
        INSERT INTO
            Open311Requests (ComplaintId, AccountId, ServiceCode, RequestedAt)
        VALUES
            (@ComplaintId, @AccountId, @ServiceCode, @RequestedAt)
        """);

    private static readonly Statement s_find = new(dialect => $"""
        SELECT
            Complaints.Content,
            Open311Requests.ServiceCode
        FROM
            Open311Requests
            INNER JOIN Complaints ON Complaints.Id = Open311Requests.ComplaintId
        WHERE
            Open311Requests.AccountId = @AccountId
            AND Open311Requests.RequestedAt >= @From
            AND Open311Requests.RequestedAt <= @To
            AND (
                @Numbers IS NULL
                OR Complaints.Number IN (SELECT Item FROM {dialect.Strings("@Numbers")} AS Numbers)
            )
            AND (
                @ServiceCodes IS NULL
                OR Open311Requests.ServiceCode IN (SELECT Item FROM {dialect.Strings("@ServiceCodes")} AS Services)
            )
            AND (
                @States IS NULL
                OR Complaints.State IN (SELECT Item FROM {dialect.Strings("@States")} AS States)
            )
        ORDER BY
            Open311Requests.RequestedAt DESC,
            Open311Requests.ComplaintId
        {dialect.FirstRows}
        """);

    private readonly CatalogueDatabase _database;

    internal SentRequests(CatalogueDatabase database) => _database = database;

    /// <summary>Those that are asked for, the newest first.</summary>
    public async Task<IReadOnlyList<SentRequest>> ReadAsync(
        SentRequestQuery query, CancellationToken cancellationToken)
    {
        var rows = await _database.ReadAsync(
            (session, token) => session.QueryAsync<Row>(s_find, Parameters(query), token), cancellationToken);
        return rows.ConvertAll(row => new SentRequest(DocumentJson.Read<Complaint>(row.Content), row.ServiceCode));
    }

    internal static Task AddAsync(
        WriteTransaction write, string complaintId, RequestSender sender, CancellationToken token) =>
        write.Session.ExecuteOneAsync(
            s_add,
            new { ComplaintId = complaintId, sender.AccountId, sender.ServiceCode, RequestedAt = write.Now }, token);

    private static object Parameters(SentRequestQuery query) => new
    {
        query.AccountId,
        Numbers = Array(query.Numbers),
        ServiceCodes = Array(query.ServiceCodes),
        States = Array(query.States?.Select(state => state.ToString())),
        query.From,
        query.To,
        query.Limit,
    };

    private static string? Array(IEnumerable<string>? items) => items is null ? null : JsonArray.Of(items);

    private sealed class Row
    {
        public byte[] Content { get; init; } = [];

        public string ServiceCode { get; init; } = "";
    }
}
