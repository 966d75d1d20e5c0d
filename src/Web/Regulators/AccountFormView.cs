using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;

namespace ConsumerSafety.Web.Regulators;

/// <summary>The form with all that it offers.</summary>
/// <param name="Form">What is filled in.</param>
/// <param name="Agencies">The agencies to choose from.</param>
/// <param name="Roles">The roles to choose from.</param>
/// <param name="WithNoAgency">Whether there may be none.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="IsNew">Whether the address can be filled in.</param>
public sealed record AccountFormView(
    AccountForm Form, IReadOnlyList<Agency> Agencies, IReadOnlyList<Role> Roles, bool WithNoAgency, FormFaults Faults,
    bool IsNew);
