using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Figures;
using ConsumerSafety.Storage.Limits;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>
/// The complaints. Each move is one transaction with its audit entry, messages and mails. Safe to use from any thread.
/// </summary>
public sealed class ComplaintStore
{
    private static readonly Statement s_findIdByNumber = new("""
        SELECT
            Id
        FROM
            Complaints
        WHERE
            Number = @Number
        """);

    private static readonly Statement s_readSteps = Entries("Action <> 'Viewed'");
    private static readonly Statement s_readReadings = Entries("Action = 'Viewed'");

    private readonly CatalogueDatabase _database;
    private readonly ComplaintSeal _seal;
    private readonly MailOutbox _outbox;

    internal ComplaintStore(CatalogueDatabase database, ComplaintSeal seal, MailOutbox outbox) =>
        (_database, _seal, _outbox) = (database, seal, outbox);

    /// <summary>Takes in a complaint: once this returns it is never lost.</summary>
    public async Task<Complaint> AddAsync(
        Complaint complaint, PersonalPart personal, string passphrase, ComplaintEntry entry,
        CancellationToken cancellationToken) =>
        await AddAsync(complaint, personal, passphrase, entry, new(), cancellationToken) is ComplaintAdding.Added added
            ? added.Complaint
            : throw new InvalidOperationException("Nothing stood in the way of this complaint.");

    /// <summary>Takes in a complaint unless something stands in the way: once it is added it is never lost.</summary>
    /// <param name="complaint">The complaint; its instants are set.</param>
    /// <param name="personal">What may tell who the person is.</param>
    /// <param name="passphrase">What the person proves with to be the one.</param>
    /// <param name="entry">What goes with it.</param>
    /// <param name="reception">What it depends on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ComplaintAdding> AddAsync(
        Complaint complaint, PersonalPart personal, string passphrase, ComplaintEntry entry,
        ComplaintReception reception, CancellationToken cancellationToken) => _database.WriteAsync<ComplaintAdding>(
        entry.Actor,
        async (write, token) =>
        {
            if (!await RateCounts.UseAsync(write, reception.Limits, token))
                return new ComplaintAdding.TooMany();
            var files = await EvidenceClaims.FindFitAsync(write.Session, _seal, entry.EvidenceIds, token);
            // The files of a form that was sent before are that complaint's.
            if (files.Count < entry.EvidenceIds.Count && reception.Form is { } sent
                && !await ComplaintForms.IsOpenAsync(write, sent.Id, token))
                return new ComplaintAdding.SentBefore();
            if (files.Count < entry.EvidenceIds.Count)
                return new ComplaintAdding.Unfit([.. entry.EvidenceIds.Except(files.Keys)]);
            if (reception.Form is { } form && !await ComplaintForms.TrySendAsync(write, form, token))
                return new ComplaintAdding.SentBefore();
            var added = await AddAsync(write, complaint, personal, passphrase, entry, files, token);
            if (reception.Sender is { } sender)
                await SentRequests.AddAsync(write, added.Id, sender, token);
            return new ComplaintAdding.Added(added);
        },
        cancellationToken);

    private async Task<Complaint> AddAsync(
        WriteTransaction write, Complaint complaint, PersonalPart personal, string passphrase, ComplaintEntry entry,
        IReadOnlyDictionary<string, byte[]> files, CancellationToken token)
    {
        var added = complaint with { ReceivedAt = write.Now, UpdatedAt = write.Now };
        await DocumentTable.Complaints.AddAsync(
            write, added.Id, DocumentJson.Write(added), entry.Action, entry.Detail, token);
        var key = await ComplaintKeys.AddAsync(write.Session, _seal, added.Id, token);
        await ComplaintSecrets.AddAsync(
            write.Session, added.Id, HashOf(added.Id, passphrase),
            ComplaintSeal.Seal(key, added.Id, DocumentJson.Write(personal)), token);
        await EvidenceClaims.TakeAsync(write.Session, added.Id, key, files, token);
        await FollowAsync(write, added.Id, key, entry, token);
        return added;
    }

    /// <summary>
    /// Saves the next version of a complaint, when the one before is still the present one; else gives that.
    /// </summary>
    public Task<ComplaintSaving> SaveAsync(
        Complaint next, ComplaintEntry entry, CancellationToken cancellationToken) => _database.WriteAsync(
        entry.Actor,
        async (write, token) =>
        {
            var present = await FindAsync(write.Session, next.Id, token);
            if (present?.Version != next.Version - 1)
                return new(present, false);
            var key = entry.Messages.Count + entry.EvidenceIds.Count == 0
                ? null
                : await FindKeyAsync(write.Session, present.Id, token);
            var files = await EvidenceClaims.FindFitAsync(write.Session, _seal, entry.EvidenceIds, token);
            if (files.Count < entry.EvidenceIds.Count || (files.Count > 0 && key is null))
                return new(present, false) { UnfitEvidenceIds = [.. entry.EvidenceIds.Except(files.Keys)] };
            var saved = next with { UpdatedAt = write.Now };
            await DocumentTable.Complaints.UpdateAsync(
                write, saved.Id, DocumentJson.Write(saved), entry.Action, entry.Detail, token);
            await ComplaintAccountStore.FollowAsync(write, saved, token);
            if (key is not null)
                await EvidenceClaims.TakeAsync(write.Session, saved.Id, key, files, token);
            await FollowAsync(write, saved.Id, key, entry, token);
            return new ComplaintSaving(saved, true);
        },
        cancellationToken);

    /// <summary>A complaint by its key, or null.</summary>
    public Task<Complaint?> FindAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => FindAsync(session, id, token), cancellationToken);

    /// <summary>
    /// The complaint of a receipt; null when there is no such number or the passphrase is another one, which takes the
    /// same time.
    /// </summary>
    public Task<Complaint?> FindAsync(string number, string passphrase, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (session, token) =>
            {
                var id = await session.FindAsync<string>(s_findIdByNumber, new { Number = number }, token) ?? "";
                var expected = await ComplaintSecrets.FindHashAsync(session, id, token) ?? new byte[32];
                var isRight = CryptographicOperations.FixedTimeEquals(expected, HashOf(id, passphrase));
                return isRight ? await FindAsync(session, id, token) : null;
            },
            cancellationToken);

    /// <summary>
    /// What may tell who the person is, read for a purpose that the audit log keeps; null when there is no complaint or
    /// its key was destroyed.
    /// </summary>
    public Task<PersonalPart?> ReadPersonalAsync(
        string id, string actor, string purpose, CancellationToken cancellationToken) => _database.WriteAsync(
        actor,
        async (write, token) =>
        {
            var content = await DocumentTable.Complaints.FindAsync(write.Session, id, token);
            var key = await FindKeyAsync(write.Session, id, token);
            if (content is null || key is null
                || await ComplaintSecrets.FindContentAsync(write.Session, id, token) is not { } secret)
                return null;
            write.Log(EntityType.Complaint, id, 0, AuditAction.Viewed, SHA256.HashData(content), purpose);
            return DocumentJson.Read<PersonalPart>(ComplaintSeal.Open(key, id, secret));
        },
        cancellationToken);

    /// <summary>What was written, oldest first; empty once its key was destroyed.</summary>
    public Task<IReadOnlyList<ComplaintMessage>> ReadMessagesAsync(
        string id, IReadOnlyCollection<MessageAudience> audiences, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (session, token) => await FindKeyAsync(session, id, token) is { } key
                ? await ComplaintMessages.ReadAsync(session, id, key, audiences, token)
                : [],
            cancellationToken);

    /// <summary>How a complaint was moved, oldest first.</summary>
    public async Task<IReadOnlyList<ComplaintStep>> ReadStepsAsync(string id, CancellationToken cancellationToken) =>
        await _database.ReadAsync(
            (session, token) => session.QueryAsync<ComplaintStep>(
                s_readSteps, new { Type = nameof(EntityType.Complaint), Id = id }, token),
            cancellationToken);

    /// <summary>When who read for what purpose who the person is, oldest first.</summary>
    public async Task<IReadOnlyList<ComplaintStep>> ReadReadingsAsync(
        string id, CancellationToken cancellationToken) => await _database.ReadAsync(
        (session, token) => session.QueryAsync<ComplaintStep>(
            s_readReadings, new { Type = nameof(EntityType.Complaint), Id = id }, token),
        cancellationToken);

    private async Task FollowAsync(
        WriteTransaction write, string id, byte[]? key, ComplaintEntry entry, CancellationToken token)
    {
        if (entry.Messages.Count > 0 && key is not null)
            await ComplaintMessages.AddAsync(write, id, key, entry, token);
        foreach (var mail in entry.Mails)
            await _outbox.EnqueueAsync(write, mail, token);
    }

    private Task<byte[]?> FindKeyAsync(Session session, string id, CancellationToken token) =>
        ComplaintKeys.FindAsync(session, _seal, id, token);

    private static async Task<Complaint?> FindAsync(Session session, string id, CancellationToken token) =>
        await DocumentTable.Complaints.FindAsync(session, id, token) is { } content
            ? DocumentJson.Read<Complaint>(content)
            : null;

    // A passphrase has sixty random bits: nothing is gained by making its hash slow.
    internal static byte[] HashOf(string id, string passphrase) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {passphrase}"));

    private static Statement Entries(string condition) => new($"""
        SELECT
            RecordedAt,
            Actor,
            Detail
        FROM
            AuditEntries
        WHERE
            EntityType = @Type
            AND EntityId = @Id
            AND {condition}
        ORDER BY
            Sequence
        """);
}
