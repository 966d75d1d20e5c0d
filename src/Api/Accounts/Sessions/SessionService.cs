using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Resilience;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Accounts.Sessions;

/// <summary>
/// Sign-ins in the database. The browser holds a secret and the account's security stamp; the database holds the
/// secret's hash, and is asked with every request, so that a session that was ended is over at once on every node.
/// </summary>
public sealed class SessionService(
    SessionStore store, AccountStore accounts, DatabaseHealth health, IOptions<SessionOptions> options,
    TimeProvider time)
{
    private const string SecretClaim = "session";
    private const string StampClaim = "stamp";
    private const int MaxUserAgent = 200;
    private static readonly TimeSpan s_seeEvery = TimeSpan.FromMinutes(1);

    /// <summary>Begins a session under a new secret, and gives what the cookie holds.</summary>
    public async Task<ClaimsPrincipal> BeginAsync(Account account, string method, HttpContext context)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        var session = new AccountSession
        {
            Id = Hash(secret),
            AccountId = account.Id,
            Method = method,
            CreatedAt = now,
            LastSeenAt = now,
            AddressPrefix = AddressPrefix.Of(context.Connection.RemoteIpAddress),
            UserAgent = Shorten(context.Request.Headers.UserAgent.ToString()),
        };
        await store.BeginAsync(session, context.RequestAborted);
        await accounts.LogSignInAsync(account.Id, method, context.RequestAborted);
        return new(new ClaimsIdentity(
            [new(SecretClaim, secret), new(StampClaim, account.SecurityStamp)], IdentityConstants.ApplicationScheme));
    }

    /// <summary>Who a cookie speaks for now; null when its session is over.</summary>
    public async Task<ClaimsPrincipal?> FindAsync(ClaimsPrincipal cookie, CancellationToken cancellationToken)
    {
        if (cookie.FindFirstValue(SecretClaim) is not { } secret
            || await store.FindAsync(Hash(secret), cancellationToken) is not var (session, account)
            || !IsAlive(session)
            || account.State != AccountState.Active
            || account.SecurityStamp != cookie.FindFirstValue(StampClaim))
            return null;
        if (time.GetUtcNow() - session.LastSeenAt >= s_seeEvery && health.WriteFault is null)
            await SeeAsync(session, cancellationToken);
        return new(new ClaimsIdentity(
            [.. CallerClaims.Of(account.ToCaller()), new(CallerClaims.Session, session.Id)],
            IdentityConstants.ApplicationScheme));
    }

    /// <summary>The sessions of an account that are not over, the one last used first.</summary>
    public Task<IReadOnlyList<AccountSession>> ReadAsync(string accountId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return store.ReadAsync(accountId, now - options.Value.Longest, now - options.Value.Idle, cancellationToken);
    }

    /// <summary>Ends a session of an account; false when it has none such.</summary>
    public Task<bool> EndAsync(string accountId, string id, CancellationToken cancellationToken) =>
        store.EndAsync(accountId, id, cancellationToken);

    /// <summary>Ends the sessions of an account, but for one.</summary>
    public Task EndOthersAsync(string accountId, string? except, CancellationToken cancellationToken) =>
        store.EndOthersAsync(accountId, except, cancellationToken);

    // Whoever only reads is let in while nothing can be written.
    private async Task SeeAsync(AccountSession session, CancellationToken cancellationToken)
    {
        try
        {
            await store.SeeAsync(session, cancellationToken);
        }
        catch (DatabaseUnavailableException)
        {
            // It is noted with the next request.
        }
    }

    private bool IsAlive(AccountSession session)
    {
        var now = time.GetUtcNow();
        return session.EndedAt is null
            && now - session.CreatedAt < options.Value.Longest
            && now - session.LastSeenAt < options.Value.Idle;
    }

    private static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    private static string Shorten(string text) => text.Length <= MaxUserAgent ? text : text[..MaxUserAgent];
}
