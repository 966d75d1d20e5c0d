using System.Globalization;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Keys;

/// <summary>What a key must be like that somebody wants.</summary>
internal static class KeyRules
{
    private static readonly LocalizedText s_name = new(
        $"应填写用途，1 至 {ApiKey.MaxNameLength} 个字符。", $"What it is for, 1 to {ApiKey.MaxNameLength} characters.");

    private static readonly LocalizedText s_account = new(
        "请选择您可为其建立密钥的在用账号。", "An account in use that you may make keys for.");

    private static readonly LocalizedText s_noScope = new("至少选择一项权限。", "At least one right.");

    /// <summary>Every fault, in the order of the members.</summary>
    public static List<Fault> Check(NewKey wanted, Account? holder, Caller maker, int longestDays)
    {
        List<Fault> faults = [];
        if (string.IsNullOrWhiteSpace(wanted.Name) || wanted.Name.Length > ApiKey.MaxNameLength
            || wanted.Name.Any(char.IsControl))
            faults.Add(Refuse(nameof(NewKey.Name), s_name, wanted.Name));
        if (holder is null)
            faults.Add(Refuse(nameof(NewKey.AccountId), s_account, wanted.AccountId));
        if (wanted.Scopes.Count == 0)
            faults.Add(Refuse(nameof(NewKey.Scopes), s_noScope, null));
        else if (holder is not null)
        {
            var allowed = ApiKeyScopes.For(holder.ToCaller(), maker);
            if (wanted.Scopes.Except(allowed).ToList() is { Count: > 0 } beyond)
                faults.Add(Refuse(nameof(NewKey.Scopes), OneOf(allowed), string.Join(", ", beyond)));
        }
        if (wanted.Days is not { } days || days < 1 || days > longestDays)
            faults.Add(Refuse(
                nameof(NewKey.Days), Between(longestDays), wanted.Days?.ToString(CultureInfo.InvariantCulture)));
        return faults;
    }

    private static LocalizedText OneOf(IReadOnlyList<Permission> allowed)
    {
        var names = string.Join(", ", allowed);
        return new(
            names.Length == 0 ? "此账号没有可授予密钥的权限。" : $"该账号的密钥只能有：{names}。",
            names.Length == 0 ? "The account has no right that a key may carry." : $"For this account only {names}.");
    }

    private static LocalizedText Between(int longestDays) => new(
        string.Create(CultureInfo.InvariantCulture, $"1 至 {longestDays} 天。"),
        string.Create(CultureInfo.InvariantCulture, $"From 1 to {longestDays} days."));

    private static Fault Refuse(string field, LocalizedText expected, string? value) =>
        new(field, FaultSeverity.Error, expected, value is { Length: > 200 } ? value[..200] : value);
}
