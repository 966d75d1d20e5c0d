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
    private const int DigitsOfCode = 6;

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

    /// <summary>Takes the code of an authenticator app, or a recovery code, after the password.</summary>
    public async Task<SignInOutcome> WithCodeAsync(string code, HttpContext context)
    {
        if (await _signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
            return SignInOutcome.StartAgain;
        if (!_pace.Allows(context, user.Account.Email))
            return SignInOutcome.TooFast;
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        return plain.Length == DigitsOfCode
            ? Conclude(await _signIn.TwoFactorAuthenticatorSignInAsync(plain, false, rememberClient: false))
            : await WithRecoveryCodeAsync(user, plain);
    }

    /// <summary>Ends the session of whoever asks.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        if (CallerClaims.Find(context.User) is { } caller
            && context.User.FindFirst(CallerClaims.Session)?.Value is { } session)
            await _sessions.EndAsync(caller.AccountId, session, context.RequestAborted);
        await _signIn.SignOutAsync();
    }

    // Identity does not count wrong recovery codes; here they count as wrong passwords do.
    private async Task<SignInOutcome> WithRecoveryCodeAsync(AccountUser user, string code)
    {
        if (await _signIn.UserManager.IsLockedOutAsync(user) || !await _signIn.CanSignInAsync(user))
            return SignInOutcome.Refused;
        var outcome = Conclude(await _signIn.TwoFactorRecoveryCodeSignInAsync(code));
        if (outcome != SignInOutcome.Done)
            await _signIn.UserManager.AccessFailedAsync(user);
        return outcome;
    }

    private static SignInOutcome Conclude(SignInResult result) => result switch
    {
        { Succeeded: true } => SignInOutcome.Done,
        { RequiresTwoFactor: true } => SignInOutcome.NeedsCode,
        _ => SignInOutcome.Refused,
    };
}
