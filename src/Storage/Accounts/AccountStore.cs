using System.Security.Cryptography;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Accounts;

/// <summary>The accounts. Safe to use from any thread.</summary>
public sealed class AccountStore
{
    private static readonly Statement s_findByEmail = new("""
        SELECT
            Content
        FROM
            Accounts
        WHERE
            NormalizedEmail = @NormalizedEmail
        """);

    private static readonly Statement s_readOfAgency = new("""
        SELECT
            Content
        FROM
            Accounts
        WHERE
            AgencyId = @AgencyId
        """);

    private static readonly Statement s_findOwner = new("""
        SELECT
            Id
        FROM
            Accounts
        WHERE
            NormalizedEmail = @NormalizedEmail
        """);

    private readonly CatalogueDatabase _database;
    private readonly MailOutbox _mails;

    internal AccountStore(CatalogueDatabase database, MailOutbox mails) => (_database, _mails) = (database, mails);

    /// <summary>An account, or null.</summary>
    public Task<Account?> FindAsync(string id, CancellationToken cancellationToken) => _database.ReadAsync(
        async (session, token) => Read(await DocumentTable.Accounts.FindAsync(session, id, token)), cancellationToken);

    /// <summary>The account with an e-mail address, however it is written; or null.</summary>
    public Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken) => _database.ReadAsync(
        async (session, token) => Read(await session.FindAsync<byte[]>(
            s_findByEmail, new { NormalizedEmail = EmailAddress.Normalize(email) }, token)),
        cancellationToken);

    /// <summary>The accounts of an agency, or of all for null, in the order of names.</summary>
    public async Task<IReadOnlyList<Account>> ReadAsync(string? agencyId, CancellationToken cancellationToken)
    {
        var contents = await _database.ReadAsync(
            (session, token) => agencyId is null
                ? DocumentTable.Accounts.ReadAllAsync(session, token)
                : session.QueryAsync<byte[]>(s_readOfAgency, new { AgencyId = agencyId }, token),
            cancellationToken);
        return
        [
            .. contents.Select(content => DocumentJson.Read<Account>(content))
                .OrderBy(account => account.Name, StringComparer.Ordinal)
                .ThenBy(account => account.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether there is any account.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => _database.ReadAsync(
        async (session, token) => await DocumentTable.Accounts.CountAsync(session, token) > 0, cancellationToken);

    /// <summary>Adds an account, and sends the link by which its owner sets a password, if there is one.</summary>
    public Task<AccountWrite> AddAsync(
        Account account, string actor, string? detail, AccountLink? link, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                if (await IsTakenAsync(write.Session, account, token))
                    return AccountWrite.EmailTaken;
                await DocumentTable.Accounts.AddAsync(
                    write, account.Id, DocumentJson.Write(account), AuditAction.Added, detail, token);
                if (link is not null)
                    await SendAsync(write, link, token);
                return AccountWrite.Done;
            },
            cancellationToken);

    /// <summary>
    /// Replaces an account, if it still is as it was read, and uses up the link that allows it, if there is one.
    /// </summary>
    public Task<AccountWrite> UpdateAsync(
        Account before, Account after, string actor, string? detail, byte[]? tokenHash,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var held = await DocumentTable.Accounts.FindAsync(write.Session, before.Id, token);
                if (held is null || !held.AsSpan().SequenceEqual(DocumentJson.Write(before)))
                    return AccountWrite.Stale;
                if (await IsTakenAsync(write.Session, after, token))
                    return AccountWrite.EmailTaken;
                if (tokenHash is not null && !await AccountTokens.UseAsync(write, tokenHash, token))
                    return AccountWrite.Stale;
                await PasskeyUses.FollowAsync(write.Session, before, after, token);
                await DocumentTable.Accounts.UpdateAsync(
                    write, after.Id, DocumentJson.Write(after), AuditAction.Updated, detail, token);
                return AccountWrite.Done;
            },
            cancellationToken);

    /// <summary>Enters in the audit log that somebody signed in.</summary>
    /// <param name="id">The account.</param>
    /// <param name="method">How: <c>password</c>, <c>password and code</c>, <c>passkey</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<bool> LogSignInAsync(string id, string method, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            $"account:{id}",
            async (write, token) =>
            {
                if (await DocumentTable.Accounts.FindAsync(write.Session, id, token) is not { } content)
                    return false;
                write.Log(EntityType.Account, id, 0, AuditAction.SignedIn, SHA256.HashData(content), method);
                return true;
            },
            cancellationToken);

    /// <summary>Sends the link by which an account's owner sets a password; those sent before work no longer.</summary>
    /// <param name="link">The link.</param>
    /// <param name="actor">Who has it sent.</param>
    /// <param name="atMostOnceIn">Nothing is done when one was sent less than this ago.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<bool> SendLinkAsync(
        AccountLink link, string actor, TimeSpan atMostOnceIn, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                if (await AccountTokens.WasSentSinceAsync(write.Session, link, write.Now - atMostOnceIn, token))
                    return false;
                await SendAsync(write, link, token);
                return true;
            },
            cancellationToken);

    /// <summary>The account that a link is for; null when there is no such link or it is too old.</summary>
    public Task<Account?> FindByLinkAsync(byte[] tokenHash, DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async (session, token) => Read(await AccountTokens.FindAccountAsync(session, tokenHash, now, token)),
            cancellationToken);

    /// <summary>Notes that a code of an authenticator app was used; false when it had been before.</summary>
    /// <param name="id">The account.</param>
    /// <param name="codeHash">SHA-256 of account and code.</param>
    /// <param name="validUntil">When the code is over by itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<bool> UseCodeAsync(
        string id, byte[] codeHash, DateTimeOffset validUntil, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            $"account:{id}",
            (write, token) => AccountTokens.UseCodeAsync(write, id, codeHash, validUntil, token), cancellationToken);

    private async Task SendAsync(WriteTransaction write, AccountLink link, CancellationToken token)
    {
        await AccountTokens.ReplaceAsync(write, link, token);
        await _mails.EnqueueAsync(write, link.Mail, token);
    }

    private static Account? Read(byte[]? content) => content is null ? null : DocumentJson.Read<Account>(content);

    private static async Task<bool> IsTakenAsync(Session session, Account account, CancellationToken token)
    {
        var wanted = new { NormalizedEmail = EmailAddress.Normalize(account.Email) };
        return await session.FindAsync<string>(s_findOwner, wanted, token) is { } owner && owner != account.Id;
    }
}
