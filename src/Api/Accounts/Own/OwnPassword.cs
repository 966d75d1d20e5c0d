using System.Security.Claims;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Own;

/// <summary>The password of whoever asks.</summary>
public sealed class OwnPassword
{
    /// <summary>The field of the password that is in use.</summary>
    public const string CurrentPassword = nameof(CurrentPassword);

    private static readonly LocalizedText s_wrong = new("当前密码不正确。", "The present password is not right.");

    private readonly SignInManager<AccountUser> _signIn;
    private readonly SessionService _sessions;

    internal OwnPassword(SignInManager<AccountUser> signIn, SessionService sessions) =>
        (_signIn, _sessions) = (signIn, sessions);

    /// <summary>Changes it, and ends every other session.</summary>
    public async Task<OwnChange> ChangeAsync(Caller caller, string current, string wanted, HttpContext context)
    {
        var user = await FindAsync(caller);
        if (await CheckAsync(user, current) is { } wrong)
            return wrong;
        user.Detail = "password changed";
        var result = await _signIn.UserManager.ChangePasswordAsync(user, current, wanted);
        if (!result.Succeeded)
            return new OwnChange.Invalid(IdentityFaults.Of(result));
        await RenewAsync(user, context);
        return new OwnChange.Done();
    }

    /// <summary>The account of a caller.</summary>
    internal async Task<AccountUser> FindAsync(Caller caller) =>
        await _signIn.UserManager.FindByIdAsync(caller.AccountId)
        ?? throw new InvalidOperationException($"The account {caller.AccountId} of a session is gone.");

    /// <summary>What to say when a password is not the account's; wrong ones count as they do at sign-in.</summary>
    internal async Task<OwnChange.Invalid?> CheckAsync(AccountUser user, string password) =>
        (await _signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded
            ? null
            : new OwnChange.Invalid(CurrentPassword, s_wrong);

    /// <summary>Ends every session of an account, and begins a new one for whoever asks.</summary>
    internal async Task RenewAsync(AccountUser user, HttpContext context)
    {
        await _sessions.EndOthersAsync(user.Account.Id, null, context.RequestAborted);
        await _signIn.SignInWithClaimsAsync(user, null, [new Claim("amr", "renewed")]);
    }
}
