using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Accounts.Administration;

/// <summary>An account to be made.</summary>
/// <param name="Email">The address the person signs in with.</param>
/// <param name="Name">What colleagues see.</param>
/// <param name="AgencyId">The agency; null for roles that belong to none.</param>
/// <param name="Roles">What the person may do.</param>
/// <param name="Language">Of the mails to the person, <c>zh-CN</c> or <c>en</c>.</param>
public sealed record NewAccount(
    string? Email, string? Name, string? AgencyId, IReadOnlyCollection<Role> Roles, string Language);
