using System.Security.Claims;
using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.SigningIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Passkeys;

/// <summary>Signing in with a passkey, which stands for password and second factor in one.</summary>
public sealed class PasskeySignIn
{
    private readonly SignInManager<AccountUser> _signIn;
    private readonly SignInPace _pace;

    internal PasskeySignIn(SignInManager<AccountUser> signIn, SignInPace pace) => (_signIn, _pace) = (signIn, pace);

    /// <summary>What the browser is to be asked, as <c>navigator.credentials.get</c> takes it.</summary>
    public Task<string> AskAsync() => _signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Takes what the browser answered.</summary>
    public async Task<SignInOutcome> AnswerAsync(string credential, HttpContext context)
    {
        if (!_pace.Allows(context, "passkey"))
            return SignInOutcome.TooFast;
        if (await PasskeyQuestion.FindAsync(context) is null)
            return SignInOutcome.StartAgain;
        var result = await _signIn.PerformPasskeyAssertionAsync(credential);
        if (!result.Succeeded || !await _signIn.CanSignInAsync(result.User))
            return SignInOutcome.Refused;
        var stored = await _signIn.UserManager.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        if (!stored.Succeeded)
            return SignInOutcome.Refused;
        await _signIn.SignInWithClaimsAsync(result.User, null, [new Claim("amr", "passkey")]);
        return SignInOutcome.Done;
    }
}
