using System.Security.Cryptography;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Figures;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>
/// Destroys what is personal in complaints: the key goes with all that it opened. Safe to use from any thread.
/// </summary>
public sealed class ComplaintErasure
{
    private static readonly MessageAudience[] s_official = [MessageAudience.Officers, MessageAudience.Business];

    private static readonly Statement s_readEnded = new(dialect => $"""
        SELECT
            Content
        FROM
            Complaints
        WHERE
            State = @State
            AND ReceivedAt <= @Before
            AND (@AgencyId IS NULL OR AgencyId = @AgencyId)
            AND Id > @After
            AND EXISTS (SELECT ComplaintId FROM ComplaintKeys WHERE ComplaintId = Complaints.Id)
        ORDER BY
            Id
        {dialect.FirstRows}
        """);

    private readonly CatalogueDatabase _database;
    private readonly ComplaintSeal _seal;

    internal ComplaintErasure(CatalogueDatabase database, ComplaintSeal seal) =>
        (_database, _seal) = (database, seal);

    /// <summary>
    /// Destroys the key and saves the next version of a complaint, when the one before is still the present one; else
    /// gives that.
    /// </summary>
    /// <param name="next">The next version.</param>
    /// <param name="actor">Who does it, as the audit log names them.</param>
    /// <param name="detail">The move, and nothing personal.</param>
    /// <param name="tells">
    /// For a complaint that goes on without the person: whether a text tells who the person is. What officers wrote
    /// and it does not tell of is kept under a new key. Null where nothing is kept.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ComplaintSaving> EraseAsync(
        Complaint next, string actor, string detail, Func<PersonalPart, string, bool>? tells,
        CancellationToken cancellationToken)
    {
        var saving = await _database.WriteAsync(
            actor, (write, token) => EraseAsync(write, next, detail, tells, token), cancellationToken);
        if (saving.IsSaved)
            await _database.ForgetAsync(cancellationToken);
        return saving;
    }

    /// <summary>
    /// Complaints in a state whose key is kept, in the order of their keys: all that ended before an instant, and some
    /// that came in before it and ended later.
    /// </summary>
    public async Task<IReadOnlyList<Complaint>> ReadEndedAsync(
        ComplaintState state, DateTimeOffset before, string? agencyId, string after, int limit,
        CancellationToken cancellationToken)
    {
        var wanted = new
        {
            State = state.ToString(), Before = Instants.ToText(before), AgencyId = agencyId, After = after,
            Limit = limit,
        };
        var contents = await _database.ReadAsync(
            (session, token) => session.QueryAsync<byte[]>(s_readEnded, wanted, token), cancellationToken);
        return contents.ConvertAll(content => DocumentJson.Read<Complaint>(content));
    }

    private async Task<ComplaintSaving> EraseAsync(
        WriteTransaction write, Complaint next, string detail, Func<PersonalPart, string, bool>? tells,
        CancellationToken token)
    {
        var present = await DocumentTable.Complaints.FindAsync(write.Session, next.Id, token) is { } content
            ? DocumentJson.Read<Complaint>(content)
            : null;
        if (present?.Version != next.Version - 1)
            return new(present, false);
        var kept = tells is null ? [] : await ReadKeptAsync(write.Session, next.Id, tells, token);
        await ComplaintSecrets.RemoveAsync(write.Session, next.Id, token);
        var saved = next with { UpdatedAt = write.Now, ErasedAt = next.ErasedAt ?? write.Now };
        await DocumentTable.Complaints.UpdateAsync(
            write, saved.Id, DocumentJson.Write(saved), AuditAction.Erased, detail, token);
        await ComplaintAccountStore.FollowAsync(write, saved, token);
        if (tells is not null)
            await GoOnAsync(write, saved.Id, kept, token);
        return new(saved, true);
    }

    private async Task<IReadOnlyList<ComplaintMessage>> ReadKeptAsync(
        Session session, string id, Func<PersonalPart, string, bool> tells, CancellationToken token)
    {
        if (await ComplaintKeys.FindAsync(session, _seal, id, token) is not { } key
            || await ComplaintSecrets.FindContentAsync(session, id, token) is not { } secret)
            return [];
        var person = DocumentJson.Read<PersonalPart>(ComplaintSeal.Open(key, id, secret));
        var messages = await ComplaintMessages.ReadAsync(session, id, key, s_official, token);
        return [.. messages.Where(message => !tells(person, message.Text))];
    }

    // Nobody knows what this hash is of: the receipt opens nothing any more.
    private async Task GoOnAsync(
        WriteTransaction write, string id, IReadOnlyList<ComplaintMessage> kept, CancellationToken token)
    {
        var key = await ComplaintKeys.AddAsync(write.Session, _seal, id, token);
        await ComplaintSecrets.AddAsync(
            write.Session, id, RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes),
            ComplaintSeal.Seal(key, id, DocumentJson.Write(new PersonalPart())), token);
        await ComplaintMessages.RestoreAsync(write, id, key, kept, token);
    }
}
