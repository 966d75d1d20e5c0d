using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Figures;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>Saves what officers do with complaints. Safe to use from any thread.</summary>
public sealed class ComplaintCasework
{
    private readonly CatalogueDatabase _database;
    private readonly ComplaintSeal _seal;
    private readonly MailOutbox _outbox;

    internal ComplaintCasework(CatalogueDatabase database, ComplaintSeal seal, MailOutbox outbox) =>
        (_database, _seal, _outbox) = (database, seal, outbox);

    /// <summary>
    /// Saves the next versions of complaints, their messages and mails: all, when for each the one before is still the
    /// present one, else none.
    /// </summary>
    public Task<CaseSaving> SaveAsync(
        IReadOnlyList<CaseChange> changes, CancellationToken cancellationToken) => _database.WriteAsync<CaseSaving>(
        changes[0].Entry.Actor,
        async (write, token) =>
        {
            List<Ready> ready = [];
            foreach (var change in changes)
            {
                var present = await FindAsync(write.Session, change.Next.Id, token);
                if (present.Version != change.Next.Version - 1)
                    return new CaseSaving.Overtaken(present);
                var key = await FindKeyAsync(write.Session, present.Id, token);
                if (key is null && (change.Entry.Messages.Count > 0 || change.Part is not null))
                    return new CaseSaving.Erased();
                var person = key is null ? null : await OpenAsync(write.Session, present.Id, key, token);
                if (change.Write is null)
                    ready.Add(new(change, key, person, []));
                else if (change.Write(person) is { } mails)
                    ready.Add(new(change, key, person, mails));
                else
                    return new CaseSaving.TellsTooMuch();
            }
            List<Complaint> saved = [];
            foreach (var one in ready)
                saved.Add(await WriteAsync(write, one, token));
            return new CaseSaving.Saved(saved);
        },
        cancellationToken);

    private async Task<Complaint> WriteAsync(WriteTransaction write, Ready ready, CancellationToken token)
    {
        var (change, entry) = (ready.Change, ready.Change.Entry);
        var saved = change.Next with { UpdatedAt = write.Now };
        await DocumentTable.Complaints.UpdateAsync(
            write, saved.Id, DocumentJson.Write(saved), entry.Action, entry.Detail, token);
        await ComplaintAccountStore.FollowAsync(write, saved, token);
        if (entry.Messages.Count > 0)
            await ComplaintMessages.AddAsync(write, saved.Id, ready.Key!, entry, token);
        foreach (var mail in entry.Mails.Concat(ready.Mails))
            await _outbox.EnqueueAsync(write, mail, token);
        if (change.Part is { } part)
            await AddAsync(write, part, (saved.Id, ready.Key!), ready.Person!, token);
        return saved;
    }

    private async Task AddAsync(
        WriteTransaction write, CasePart part, (string Id, byte[] Key) whole, PersonalPart person,
        CancellationToken token)
    {
        // It came in when the whole did.
        var added = part.Complaint with { UpdatedAt = write.Now };
        await DocumentTable.Complaints.AddAsync(
            write, added.Id, DocumentJson.Write(added), part.Entry.Action, part.Entry.Detail, token);
        var key = await ComplaintKeys.AddAsync(write.Session, _seal, added.Id, token);
        await ComplaintSecrets.AddAsync(
            write.Session, added.Id, ComplaintStore.HashOf(added.Id, part.Passphrase),
            ComplaintSeal.Seal(key, added.Id, DocumentJson.Write(person)), token);
        await EvidenceClaims.CopyAsync(write.Session, whole, (added.Id, key), token);
        if (part.Entry.Messages.Count > 0)
            await ComplaintMessages.AddAsync(write, added.Id, key, part.Entry, token);
    }

    private Task<byte[]?> FindKeyAsync(Session session, string id, CancellationToken token) =>
        ComplaintKeys.FindAsync(session, _seal, id, token);

    private static async Task<PersonalPart?> OpenAsync(
        Session session, string id, byte[] key, CancellationToken token) =>
        await ComplaintSecrets.FindContentAsync(session, id, token) is { } secret
            ? DocumentJson.Read<PersonalPart>(ComplaintSeal.Open(key, id, secret))
            : null;

    private static async Task<Complaint> FindAsync(Session session, string id, CancellationToken token) =>
        DocumentJson.Read<Complaint>(
            await DocumentTable.Complaints.FindAsync(session, id, token)
            ?? throw new InvalidOperationException($"There is no complaint {id}."));

    private sealed record Ready(
        CaseChange Change, byte[]? Key, PersonalPart? Person, IReadOnlyList<OutgoingMail> Mails);
}
