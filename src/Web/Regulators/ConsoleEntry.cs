using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Regulators;

/// <summary>An entry of the console's navigation.</summary>
/// <param name="Path">Where it leads, without language.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Needs">Whoever has one of these for some agency sees it; null for everybody.</param>
public sealed record ConsoleEntry(string Path, LocalizedText Name, IReadOnlyList<Permission>? Needs = null)
{
    /// <summary>Whether somebody may use it.</summary>
    public bool IsFor(Caller caller) => Needs is null || Needs.Any(caller.CanSomewhere);
}
