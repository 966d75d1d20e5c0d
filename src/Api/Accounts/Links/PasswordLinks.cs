using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.SigningIn;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Links;

/// <summary>Setting a password by a link that was sent.</summary>
public sealed class PasswordLinks
{
    private static readonly TimeSpan s_oneMailIn = TimeSpan.FromMinutes(5);

    private readonly UserManager<AccountUser> _users;
    private readonly AccountStore _accounts;
    private readonly SignInFailureStore _failures;
    private readonly LinkMaker _links;
    private readonly SignInPace _pace;

    internal PasswordLinks(
        UserManager<AccountUser> users, AccountStore accounts, SignInFailureStore failures, LinkMaker links,
        SignInPace pace) =>
        (_users, _accounts, _failures, _links, _pace) = (users, accounts, failures, links, pace);

    /// <summary>
    /// Sends a link to whoever has an account in use with an address, once in five minutes; false when somebody asks
    /// too fast. It does not show whether there is such an account.
    /// </summary>
    public async Task<bool> SendResetAsync(string email, HttpContext context)
    {
        if (!_pace.Allows(context, $"reset {email}"))
            return false;
        var token = context.RequestAborted;
        if (EmailAddress.IsPlausible(email)
            && await _accounts.FindByEmailAsync(email, token) is { State: AccountState.Active } account)
            await _accounts.SendLinkAsync(
                _links.Make(account, LinkPurpose.Reset).Link, $"account:{account.Id}", s_oneMailIn, token);
        else
            // One transaction either way, so that the time does not show it either.
            await _failures.ChangeAsync(email, held => held, token);
        return true;
    }

    /// <summary>The account that a link is for; null when the link is wrong, used or too old.</summary>
    public async Task<Account?> FindAsync(string token, CancellationToken cancellationToken) =>
        await _accounts.FindByLinkAsync(LinkMaker.Hash(token), _links.Now, cancellationToken)
            is { State: not AccountState.Locked } account
            ? account
            : null;

    /// <summary>Sets the password and uses up the link; every session of the account ends.</summary>
    public async Task<AccountChange> SetPasswordAsync(
        string token, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } account)
            return new AccountChange.NotFound();
        var user = AccountUser.Of(account);
        foreach (var rule in _users.PasswordValidators)
            if (await rule.ValidateAsync(_users, user, password) is { Succeeded: false } refused)
                return new AccountChange.Invalid(IdentityFaults.Of(refused));
        user.TokenHash = LinkMaker.Hash(token);
        user.Detail = account.State == AccountState.Invited ? "invitation accepted" : "password reset by mail";
        user.Account = account with
        {
            State = AccountState.Active,
            PasswordHash = _users.PasswordHasher.HashPassword(user, password),
        };
        var result = await _users.UpdateSecurityStampAsync(user);
        if (!result.Succeeded)
            return new AccountChange.NotFound();
        await _failures.ChangeAsync(account.Email, _ => SignInFailures.None, cancellationToken);
        return new AccountChange.Done(user.Account);
    }
}
