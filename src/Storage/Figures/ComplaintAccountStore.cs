using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Figures;

/// <summary>
/// What people told of their complaints, as it is published: at most one account a complaint. Safe to use from any
/// thread.
/// </summary>
public sealed class ComplaintAccountStore
{
    private static readonly Statement s_find = new("""
        SELECT
            Content
        FROM
            ComplaintAccounts
        WHERE
            ComplaintId = @ComplaintId
        """);

    private const string NoConsent = "consent was withdrawn";
    private const string OpenAgain = "the complaint is open again";
    private readonly CatalogueDatabase _database;

    internal ComplaintAccountStore(CatalogueDatabase database) => _database = database;

    /// <summary>The account of a complaint; null when none is published.</summary>
    public Task<ComplaintAccount?> FindAsync(string complaintId, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => FindAsync(session, complaintId, token), cancellationToken);

    /// <summary>
    /// Publishes an account, in place of the one before, which keeps its key; false when the complaint has changed
    /// since it was looked at, or who the person is was destroyed.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="complaint">The complaint as it was looked at.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<bool> PublishAsync(
        ComplaintAccount account, Complaint complaint, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var content = await DocumentTable.Complaints.FindAsync(write.Session, complaint.Id, token);
                if (content is null || DocumentJson.Read<Complaint>(content).Version != complaint.Version
                    || await ComplaintSecrets.FindContentAsync(write.Session, complaint.Id, token) is null)
                    return false;
                var before = await FindAsync(write.Session, complaint.Id, token);
                var saved = account with { Id = before?.Id ?? account.Id, ComplaintId = complaint.Id };
                var json = DocumentJson.Write(saved);
                var detail = Of(complaint.Id);
                await (before is null
                    ? DocumentTable.ComplaintAccounts.AddAsync(
                        write, saved.Id, json, AuditAction.Published, detail, token)
                    : DocumentTable.ComplaintAccounts.UpdateAsync(
                        write, saved.Id, json, AuditAction.Published, detail, token));
                return true;
            },
            cancellationToken);

    /// <summary>Takes an account down; false when there is none.</summary>
    public Task<bool> TakeDownAsync(
        string complaintId, string actor, string reason, CancellationToken cancellationToken) => _database.WriteAsync(
        actor, (write, token) => TakeDownAsync(write, complaintId, reason, token), cancellationToken);

    /// <summary>
    /// Takes down the account of a complaint that is saved without consent to publish it, or that is open again.
    /// </summary>
    internal static async Task FollowAsync(WriteTransaction write, Complaint saved, CancellationToken token)
    {
        if (!saved.MayPublish || saved.State == ComplaintState.Received)
            await TakeDownAsync(write, saved.Id, saved.MayPublish ? OpenAgain : NoConsent, token);
    }

    private static async Task<bool> TakeDownAsync(
        WriteTransaction write, string complaintId, string reason, CancellationToken token)
    {
        if (await FindAsync(write.Session, complaintId, token) is not { } account)
            return false;
        await DocumentTable.ComplaintAccounts.RemoveAsync(write, account.Id, $"{Of(complaintId)}: {reason}", token);
        return true;
    }

    private static string Of(string complaintId) => $"complaint {complaintId}";

    private static async Task<ComplaintAccount?> FindAsync(
        Session session, string complaintId, CancellationToken token) =>
        await session.FindAsync<byte[]>(s_find, new { ComplaintId = complaintId }, token) is { } content
            ? DocumentJson.Read<ComplaintAccount>(content)
            : null;
}
