using System.Text;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>The uploads, what became of their rows, and what agencies said columns are. Safe from any thread.</summary>
public sealed class UploadStore
{
    private static readonly Statement s_readNewest = new(dialect => $"""
        SELECT
            Content
        FROM
            Uploads
        WHERE
            @AgencyId IS NULL
            OR AgencyId = @AgencyId
        ORDER BY
            CreatedAt DESC,
            Id DESC
        {dialect.FirstRows}
        """);

    private static readonly Statement s_findMapping = new("""
        SELECT
            Mapping
        FROM
            UploadMappings
        WHERE
            AgencyId = @AgencyId
            AND Headings = @Headings
        """);

    private static readonly Statement s_removeMapping = new("""
        DELETE FROM
            UploadMappings
        WHERE
            AgencyId = @AgencyId
            AND Headings = @Headings
        """);

    private static readonly Statement s_addMapping = new("""
        INSERT INTO
            UploadMappings (AgencyId, Headings, Mapping, UpdatedAt)
        VALUES
            (@AgencyId, @Headings, @Mapping, @Now)
        """);

    private readonly CatalogueDatabase _database;

    internal UploadStore(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Adds an upload and takes its pending content over. Throws when the content is pending no more.
    /// </summary>
    public Task AddAsync(Upload upload, string actor, CancellationToken cancellationToken) => _database.WriteAsync(
        actor,
        async (write, token) =>
        {
            if (!await PendingContent.ClaimAsync(write.Session, upload.Content.Id, token))
                throw new InvalidOperationException($"The content {upload.Content.Id} is pending no more.");
            await DocumentTable.Uploads.AddAsync(
                write, upload.Id, DocumentJson.Write(upload), AuditAction.Added, null, token);
            if (upload.IsAtWork)
                await UploadWorkTable.AddAsync(write.Session, upload.Id, token);
            return true;
        },
        cancellationToken);

    /// <summary>An upload, or null.</summary>
    public async Task<Upload?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var content = await _database.ReadAsync(
            (session, token) => DocumentTable.Uploads.FindAsync(session, id, token), cancellationToken);
        return content is null ? null : DocumentJson.Read<Upload>(content);
    }

    /// <summary>The newest uploads first, of one agency or, for null, of all.</summary>
    public async Task<IReadOnlyList<Upload>> ReadNewestAsync(
        string? agencyId, int limit, CancellationToken cancellationToken)
    {
        var wanted = new { AgencyId = agencyId, Limit = limit };
        var contents = await _database.ReadAsync(
            (session, token) => session.QueryAsync<byte[]>(s_readNewest, wanted, token), cancellationToken);
        return contents.ConvertAll(content => DocumentJson.Read<Upload>(content));
    }

    /// <summary>
    /// Changes an upload in one transaction. What begins work on it clears what was known of its rows; taking back
    /// keeps them, as it needs them.
    /// </summary>
    /// <param name="id">The upload.</param>
    /// <param name="change">Gives the upload as it is to be; null where that may not be done.</param>
    /// <param name="action">As the audit log names it.</param>
    /// <param name="detail">Why, for the audit log.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<UploadChange> ChangeAsync(
        string id, Func<Upload, Upload?> change, AuditAction action, string? detail, string actor,
        CancellationToken cancellationToken) => _database.WriteAsync(
        actor, (write, token) => ChangeAsync(write, id, change, action, detail, token), cancellationToken);

    /// <summary>How far the work on an upload is; null when none is under way.</summary>
    public Task<UploadProgress?> FindProgressAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => UploadWorkTable.FindAsync(session, id, token), cancellationToken);

    /// <summary>The next rows of an upload after one, or from the first.</summary>
    public Task<IReadOnlyList<UploadRow>> ReadRowsAsync(
        string id, UploadRowFilter filter, UploadRow? after, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (session, token) => UploadRowTable.ReadAsync(session, id, filter, after, limit, token), cancellationToken);

    /// <summary>What an agency said last that columns with these headings are, or null.</summary>
    public async Task<UploadMapping?> FindMappingAsync(
        string agencyId, string headings, CancellationToken cancellationToken)
    {
        var key = new { AgencyId = agencyId, Headings = headings };
        var mapping = await _database.ReadAsync(
            (session, token) => session.FindAsync<string>(s_findMapping, key, token), cancellationToken);
        return mapping is null ? null : DocumentJson.Read<UploadMapping>(Encoding.UTF8.GetBytes(mapping));
    }

    /// <summary>Keeps what an agency says that columns with these headings are.</summary>
    public Task SaveMappingAsync(
        string agencyId, string headings, UploadMapping mapping, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var row = new
                {
                    AgencyId = agencyId, Headings = headings, write.Now,
                    Mapping = Encoding.UTF8.GetString(DocumentJson.Write(mapping)),
                };
                await write.Session.ExecuteAsync(s_removeMapping, row, token);
                await write.Session.ExecuteOneAsync(s_addMapping, row, token);
                return true;
            },
            cancellationToken);

    internal static async Task<UploadChange> ChangeAsync(
        WriteTransaction write, string id, Func<Upload, Upload?> change, AuditAction action, string? detail,
        CancellationToken token)
    {
        if (await DocumentTable.Uploads.FindAsync(write.Session, id, token) is not { } content)
            return new(null, false);
        var before = DocumentJson.Read<Upload>(content);
        if (change(before) is not { } after)
            return new(before, false);
        await DocumentTable.Uploads.UpdateAsync(write, id, DocumentJson.Write(after), action, detail, token);
        if (after.State == before.State)
            return new(after, true);
        await UploadWorkTable.RemoveAsync(write.Session, id, token);
        if (after.State is UploadState.Checking or UploadState.Running)
            await UploadRowTable.ClearAsync(write.Session, id, token);
        if (after.IsAtWork)
            await UploadWorkTable.AddAsync(write.Session, id, token);
        return new(after, true);
    }
}
