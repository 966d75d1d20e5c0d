using System.Buffers.Text;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.Own;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Passkeys;

/// <summary>The passkeys of whoever asks.</summary>
public sealed class OwnPasskeys
{
    /// <summary>The field of a passkey's name.</summary>
    public const string PasskeyName = nameof(PasskeyName);

    private const int MaxNameLength = 100;
    private const int MaxPasskeys = 20;

    private static readonly LocalizedText s_name = new(
        $"应为 1 至 {MaxNameLength} 个字符的名称。", $"A name of 1 to {MaxNameLength} characters is expected.");

    private static readonly LocalizedText s_failed = new(
        "浏览器没有完成通行密钥的登记，请重试。", "The browser did not finish making the passkey; try again.");

    private static readonly LocalizedText s_many = new(
        $"最多 {MaxPasskeys} 个通行密钥。", $"At most {MaxPasskeys} passkeys are kept.");

    private readonly SignInManager<AccountUser> _signIn;
    private readonly OwnPassword _own;
    private readonly PasskeyStore _store;

    internal OwnPasskeys(SignInManager<AccountUser> signIn, OwnPassword own, PasskeyStore store) =>
        (_signIn, _own, _store) = (signIn, own, store);

    /// <summary>All of them, the oldest first.</summary>
    public async Task<IReadOnlyList<OwnPasskey>> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        List<OwnPasskey> found = [];
        foreach (var passkey in (await _own.FindAsync(caller)).Account.Passkeys)
        {
            var (_, lastUsedAt) = await _store.FindUseAsync(passkey.CredentialId, cancellationToken);
            found.Add(new(
                Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt, lastUsedAt));
        }
        return found;
    }

    /// <summary>What the browser is to be asked, as <c>navigator.credentials.create</c> takes it.</summary>
    public async Task<string> AskAsync(Caller caller)
    {
        var account = (await _own.FindAsync(caller)).Account;
        return await _signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id, Name = account.Email, DisplayName = account.Name });
    }

    /// <summary>Adds the passkey that the browser made.</summary>
    public async Task<OwnChange> AddAsync(
        Caller caller, string password, string? name, string credential, HttpContext context)
    {
        var user = await _own.FindAsync(caller);
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Any(char.IsControl))
            return new OwnChange.Invalid(PasskeyName, s_name);
        if (user.Account.Passkeys.Count >= MaxPasskeys)
            return new OwnChange.Invalid(PasskeyName, s_many);
        if (await _own.CheckAsync(user, password) is { } wrong)
            return wrong;
        if (await PasskeyQuestion.FindAsync(context) is null)
            return new OwnChange.Invalid(PasskeyName, s_failed);
        var made = await _signIn.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded || made.UserEntity.Id != caller.AccountId)
            return new OwnChange.Invalid(PasskeyName, s_failed);
        made.Passkey.Name = name.Trim();
        user.Detail = "passkey added";
        return Conclude(await _signIn.UserManager.AddOrUpdatePasskeyAsync(user, made.Passkey));
    }

    /// <summary>Removes one; nothing happens when there is none such.</summary>
    public async Task<OwnChange> RemoveAsync(Caller caller, string id)
    {
        var user = await _own.FindAsync(caller);
        if (!Base64Url.IsValid(id))
            return new OwnChange.Done();
        user.Detail = "passkey removed";
        return Conclude(await _signIn.UserManager.RemovePasskeyAsync(user, Base64Url.DecodeFromChars(id)));
    }

    private static OwnChange Conclude(IdentityResult result) => result.Succeeded
        ? new OwnChange.Done()
        : new OwnChange.Invalid(IdentityFaults.Of(result));
}
