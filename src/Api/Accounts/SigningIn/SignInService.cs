using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.Passwords;
using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.SigningIn;

/// <summary>Signing in and out.</summary>
public sealed class SignInService
{
    private readonly SignInManager<AccountUser> _signIn;
    private readonly UnknownAccount _unknown;
    private readonly SessionService _sessions;
    private readonly SignInPace _pace;

    internal SignInService(
        SignInManager<AccountUser> signIn, UnknownAccount unknown, SessionService sessions, SignInPace pace) =>
        (_signIn, _unknown, _sessions, _pace) = (signIn, unknown, sessions, pace);

    /// <summary>
    /// Takes address and password. An address without an account goes the same way with the same work, lockout
    /// included, so that neither answer nor time shows whether there is one.
    /// </summary>
    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, HttpContext context)
    {
        if (!_pace.Allows(context, email))
            return SignInOutcome.TooFast;
        if (!EmailAddress.IsPlausible(email) || password.Length is 0 or > PasswordRules.MaxLength)
            return SignInOutcome.Refused;
        var held = await _signIn.UserManager.FindByEmailAsync(email);
        var user = held?.Account is { State: AccountState.Active, PasswordHash: not null } ? held : _unknown.As(email);
        return Conclude(await _signIn.PasswordSignInAsync(user, password, false, lockoutOnFailure: true));
    }

    /// <summary>Ends the session of whoever asks.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        if (CallerClaims.Find(context.User) is { } caller
            && context.User.FindFirst(CallerClaims.Session)?.Value is { } session)
            await _sessions.EndAsync(caller.AccountId, session, context.RequestAborted);
        await _signIn.SignOutAsync();
    }

    private static SignInOutcome Conclude(SignInResult result) => result switch
    {
        { Succeeded: true } => SignInOutcome.Done,
        { RequiresTwoFactor: true } => SignInOutcome.NeedsCode,
        _ => SignInOutcome.Refused,
    };
}
