using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Agencies;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Administration;

/// <summary>Makes accounts that can be used at once, for whoever has the server at hand.</summary>
public sealed class AccountMaker
{
    private readonly UserManager<AccountUser> _users;
    private readonly AgencyStore _agencies;
    private readonly TimeProvider _time;

    internal AccountMaker(UserManager<AccountUser> users, AgencyStore agencies, TimeProvider time) =>
        (_users, _agencies, _time) = (users, agencies, time);

    /// <summary>Makes an account with a password.</summary>
    /// <param name="wanted">What it is like.</param>
    /// <param name="password">Its password.</param>
    /// <param name="actor">Who makes it, for the audit log.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AccountChange> AddAsync(
        NewAccount wanted, string password, string actor, CancellationToken cancellationToken)
    {
        var known = (await _agencies.ReadAllAsync(cancellationToken)).Select(agency => agency.Id).ToHashSet();
        var faults = AccountRules.Check(wanted.Email, wanted.Name, wanted.AgencyId, wanted.Roles, known.Contains);
        if (faults.Count > 0)
            return new AccountChange.Invalid(faults);
        var user = new AccountUser(Create(wanted, _time.GetUtcNow()) with { State = AccountState.Active })
        {
            Actor = actor,
        };
        var result = await _users.CreateAsync(user, password);
        return result.Succeeded
            ? new AccountChange.Done(user.Account)
            : new AccountChange.Invalid(IdentityFaults.Of(result));
    }

    /// <summary>The account that is wanted, without a password.</summary>
    internal static Account Create(NewAccount wanted, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString("N"),
        Email = MailAddress.Read(wanted.Email)!,
        Name = wanted.Name!.Trim(),
        AgencyId = wanted.AgencyId,
        Roles = [.. wanted.Roles.Distinct().Order()],
        Language = wanted.Language,
        SecurityStamp = "",
        CreatedAt = now,
    };
}
