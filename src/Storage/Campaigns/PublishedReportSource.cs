using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Campaigns;

/// <summary>Where a reader of the change log finds what has become of reports on campaigns.</summary>
public sealed class PublishedReportSource
{
    private static readonly Statement s_readHead = new("""
        SELECT
            LastSequence
        FROM
            LogHead
        """);

    private static readonly Statement s_readChanges = new("""
        SELECT
            MAX(Sequence)
        FROM
            ChangeLog
        WHERE
            Sequence > @After
            AND EntityType = 'CampaignReport'
        """);

    private static readonly Statement s_readPublished = new("""
        SELECT
            Content
        FROM
            CampaignReports
        WHERE
            State = 'Published'
        ORDER BY
            Id
        """);

    private static readonly Statement s_readFiles = new(dialect => $"""
        SELECT
            Content
        FROM
            Files
        WHERE
            Id IN (SELECT Item FROM {dialect.Strings("@Ids")} AS Wanted)
        """);

    private readonly CatalogueDatabase _database;

    internal PublishedReportSource(CatalogueDatabase database) => _database = database;

    /// <summary>The last number of the change log that is visible.</summary>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => _database.ReadAsync(
        (session, token) => session.FindAsync<long>(s_readHead, null, token), cancellationToken);

    /// <summary>The number of the last change of any report after a place in the log, or null.</summary>
    public Task<long?> FindChangeAsync(long after, CancellationToken cancellationToken) => _database.ReadAsync(
        (session, token) => session.FindAsync<long?>(s_readChanges, new { After = after }, token), cancellationToken);

    /// <summary>Every published report.</summary>
    public Task<IReadOnlyList<PublishedReport>> ReadAllAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(ReadAllAsync, cancellationToken);

    private static async Task<IReadOnlyList<PublishedReport>> ReadAllAsync(
        Session session, CancellationToken cancellationToken)
    {
        var contents = await session.QueryAsync<byte[]>(s_readPublished, null, cancellationToken);
        var reports = contents.ConvertAll(content => DocumentJson.Read<CampaignReport>(content));
        var ids = JsonArray.Of(reports.SelectMany(report => report.Pictures).Select(picture => picture.FileId));
        var files = (await session.QueryAsync<byte[]>(s_readFiles, new { Ids = ids }, cancellationToken))
            .Select(content => DocumentJson.Read<StoredFile>(content))
            .ToDictionary(file => file.Id);
        return reports.ConvertAll(report => new PublishedReport(
            report,
            report.Pictures.Where(picture => files.ContainsKey(picture.FileId))
                .DistinctBy(picture => picture.FileId)
                .ToDictionary(picture => picture.FileId, picture => files[picture.FileId])));
    }
}
