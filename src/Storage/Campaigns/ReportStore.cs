using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Campaigns;

/// <summary>What regions report on campaigns. Safe to use from any thread.</summary>
public sealed class ReportStore
{
    private static readonly Statement s_list = new(dialect => $"""
        SELECT
            Content
        FROM
            CampaignReports
        WHERE
            (@CampaignId IS NULL OR CampaignId = @CampaignId)
            AND (@AgencyId IS NULL OR AgencyId = @AgencyId)
            AND (@State IS NULL OR State = @State)
        ORDER BY
            UpdatedAt DESC,
            Id
        {dialect.FirstRows}
        """);

    private readonly CatalogueDatabase _database;

    internal ReportStore(CatalogueDatabase database) => _database = database;

    /// <summary>Adds a report, and gives it with the instant it was begun.</summary>
    public Task<CampaignReport> AddAsync(CampaignReport report, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var added = report with { CreatedAt = write.Now, UpdatedAt = write.Now, Version = 1 };
                await DocumentTable.CampaignReports.AddAsync(
                    write, report.Id, DocumentJson.Write(added), AuditAction.Added, null, token);
                await UseFilesAsync(write, added, token);
                return added;
            },
            cancellationToken);

    /// <summary>A report; null when there is none.</summary>
    public Task<CampaignReport?> FindAsync(string id, CancellationToken cancellationToken) => _database.ReadAsync(
        (session, token) => FindAsync(session, id, token), cancellationToken);

    /// <summary>Reports, the latest first; null asks for any.</summary>
    public async Task<IReadOnlyList<CampaignReport>> ListAsync(
        string? campaignId, string? agencyId, ReportState? state, int limit, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            CampaignId = campaignId, AgencyId = agencyId, State = state?.ToString(), Limit = limit,
        };
        var contents = await _database.ReadAsync(
            (session, token) => session.QueryAsync<byte[]>(s_list, parameters, token), cancellationToken);
        return contents.ConvertAll(content => DocumentJson.Read<CampaignReport>(content));
    }

    /// <summary>
    /// Moves a report: decides within the transaction, from the report and its campaign as they are then, what it
    /// becomes. Null from the decision changes nothing. Pictures of a report that becomes public become public with it.
    /// </summary>
    /// <param name="id">The report.</param>
    /// <param name="actor">Who moves it, for the audit log.</param>
    /// <param name="decide">
    /// Gets report and campaign, either null when there is none; may be asked again after a transient fault.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The report as it is afterwards; null when nothing was changed.</returns>
    public Task<CampaignReport?> ChangeAsync(
        string id, string actor, Func<CampaignReport?, Campaign?, ReportChange?> decide,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var report = await FindAsync(write.Session, id, token);
                var campaign = report is null
                    ? null
                    : await CampaignStore.FindAsync(write.Session, report.CampaignId, token);
                if (decide(report, campaign) is not { } change)
                    return null;
                var next = change.Report with { Version = report!.Version + 1, UpdatedAt = write.Now };
                await DocumentTable.CampaignReports.UpdateAsync(
                    write, id, DocumentJson.Write(next), change.Action, change.Detail, token);
                await UseFilesAsync(write, next, token);
                return next;
            },
            cancellationToken);

    private static async Task UseFilesAsync(WriteTransaction write, CampaignReport report, CancellationToken token)
    {
        var files = report.Pictures.Select(picture => picture.FileId).ToList();
        await FileStore.UseAsync(write, EntityType.CampaignReport, report.Id, files, token);
        if (report.State == ReportState.Published)
            await FileStore.PublishAsync(write, report.AgencyId, files, token);
    }

    private static async Task<CampaignReport?> FindAsync(Session session, string id, CancellationToken token) =>
        await DocumentTable.CampaignReports.FindAsync(session, id, token) is { } json
            ? DocumentJson.Read<CampaignReport>(json)
            : null;
}
