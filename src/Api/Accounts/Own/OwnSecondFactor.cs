using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Own;

/// <summary>The authenticator app of whoever asks: codes of six digits after the password, RFC 6238.</summary>
public sealed class OwnSecondFactor
{
    /// <summary>The field of the code.</summary>
    public const string Code = nameof(Code);

    private const string Issuer = "ConsumerSafety";
    private const int RecoveryCodes = 10;

    private static readonly LocalizedText s_wrongCode = new(
        "验证码不正确；请检查手机时间，输入最新的六位数字。",
        "The code is not right; see that the clock of the phone is, and enter the newest six digits.");

    private readonly SignInManager<AccountUser> _signIn;
    private readonly OwnPassword _own;
    private readonly AccountSecrets _secrets;

    internal OwnSecondFactor(SignInManager<AccountUser> signIn, OwnPassword own, AccountSecrets secrets) =>
        (_signIn, _own, _secrets) = (signIn, own, secrets);

    private UserManager<AccountUser> Users => _signIn.UserManager;

    /// <summary>Whether it is in use, and how many recovery codes are left.</summary>
    public async Task<(bool IsOn, int CodesLeft)> FindAsync(Caller caller)
    {
        var user = await _own.FindAsync(caller);
        return (user.Account.HasSecondFactor, await Users.CountRecoveryCodesAsync(user));
    }

    /// <summary>
    /// What the app is to be given: the key, and the address that a QR code holds; null once the factor is in use.
    /// A key is made when there is none.
    /// </summary>
    public async Task<AuthenticatorSetup?> PrepareAsync(Caller caller)
    {
        var user = await _own.FindAsync(caller);
        if (user.Account.HasSecondFactor)
            return null;
        if (await Users.GetAuthenticatorKeyAsync(user) is not { } key)
        {
            // Not Identity's own reset, which would end the session at hand; nothing asks for codes yet.
            key = Users.GenerateNewAuthenticatorKey();
            user.Detail = "authenticator key made";
            user.Account = user.Account with { AuthenticatorKey = _secrets.ProtectKey(key) };
            if (!(await Users.UpdateAsync(user)).Succeeded)
                return await PrepareAsync(caller);
        }
        var label = Uri.EscapeDataString($"{Issuer}:{user.Account.Email}");
        return new(key, $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6");
    }

    /// <summary>Begins to ask for codes, once the first is right; ends every other session.</summary>
    public async Task<OwnChange> TurnOnAsync(Caller caller, string code, HttpContext context)
    {
        var user = await _own.FindAsync(caller);
        var plain = string.Concat(code.Where(char.IsAsciiDigit));
        if (user.Account.HasSecondFactor || user.Account.AuthenticatorKey is null
            || !await Users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, plain))
            return new OwnChange.Invalid(Code, s_wrongCode);
        user.Detail = "second factor turned on";
        var codes = await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        return await ConcludeAsync(user, await Users.SetTwoFactorEnabledAsync(user, true), codes, context);
    }

    /// <summary>Asks for codes no longer; ends every other session.</summary>
    public async Task<OwnChange> TurnOffAsync(Caller caller, string password, HttpContext context)
    {
        var user = await _own.FindAsync(caller);
        if (await _own.CheckAsync(user, password) is { } wrong)
            return wrong;
        user.Detail = "second factor turned off";
        user.Account = user.Account with { AuthenticatorKey = null, RecoveryCodes = null };
        return await ConcludeAsync(user, await Users.SetTwoFactorEnabledAsync(user, false), [], context);
    }

    /// <summary>Makes new recovery codes; the old ones are good for nothing any more.</summary>
    public async Task<OwnChange> RenewCodesAsync(Caller caller, string password)
    {
        var user = await _own.FindAsync(caller);
        if (await _own.CheckAsync(user, password) is { } wrong)
            return wrong;
        user.Detail = "recovery codes renewed";
        var codes = await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        return codes is null
            ? new OwnChange.Invalid(IdentityFaults.Of(IdentityResult.Failed(Users.ErrorDescriber.ConcurrencyFailure())))
            : new OwnChange.Done { RecoveryCodes = [.. codes] };
    }

    private async Task<OwnChange> ConcludeAsync(
        AccountUser user, IdentityResult result, IEnumerable<string>? codes, HttpContext context)
    {
        if (!result.Succeeded)
            return new OwnChange.Invalid(IdentityFaults.Of(result));
        await _own.RenewAsync(user, context);
        return new OwnChange.Done { RecoveryCodes = [.. codes ?? []] };
    }
}
