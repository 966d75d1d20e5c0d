using ConsumerSafety.Api.Accounts.Passwords;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Administration;

/// <summary>What ASP.NET Core Identity and the password rules find, in both languages and with its field.</summary>
internal static class IdentityFaults
{
    /// <summary>The field of a password.</summary>
    public const string Password = "Password";

    private static readonly LocalizedText s_length = new(
        $"密码应为 {PasswordRules.MinLength} 至 {PasswordRules.MaxLength} 个字符。",
        $"A password of {PasswordRules.MinLength} to {PasswordRules.MaxLength} characters is expected.");

    private static readonly LocalizedText s_common = new(
        "这是常见密码，容易被猜到；请用几个不相干的词组成一句话。",
        "This is a common password and easily guessed; take several words that have nothing to do with each other.");

    private static readonly LocalizedText s_personal = new(
        "密码主要由姓名或电子邮件地址组成，容易被猜到。",
        "The password is mostly the name or the e-mail address, and easily guessed.");

    private static readonly LocalizedText s_taken = new(
        "这个电子邮件地址已有账号。", "There is an account with this e-mail address already.");

    private static readonly LocalizedText s_email = new(
        "应为一个电子邮件地址，如 li@agency.example。", "One e-mail address is expected, such as li@agency.example.");

    private static readonly LocalizedText s_changed = new(
        "账号刚刚被别人修改，请重试。", "Somebody else has just changed the account; try again.");

    private static readonly LocalizedText s_wrongPassword = new(
        "当前密码不正确。", "The present password is not right.");

    /// <summary>The faults of a result that did not succeed, each once.</summary>
    public static IReadOnlyList<Fault> Of(IdentityResult result) =>
        [.. result.Errors.Select(error => Of(error.Code)).Distinct()];

    private static Fault Of(string code) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) or PasswordRules.TooLong => Refuse(Password, s_length),
        PasswordRules.TooCommon => Refuse(Password, s_common),
        PasswordRules.TooPersonal => Refuse(Password, s_personal),
        nameof(IdentityErrorDescriber.PasswordMismatch) => Refuse("CurrentPassword", s_wrongPassword),
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            Refuse(nameof(Account.Email), s_taken),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            Refuse(nameof(Account.Email), s_email),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => Refuse(nameof(Account), s_changed),
        _ => throw new InvalidOperationException($"Identity refuses with {code}, which has no words yet."),
    };

    private static Fault Refuse(string field, LocalizedText expected) =>
        new(field, FaultSeverity.Error, expected, null);
}
