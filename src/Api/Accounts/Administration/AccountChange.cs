using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Accounts.Administration;

/// <summary>What became of a change of an account.</summary>
public abstract record AccountChange
{
    private AccountChange()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Account">The account as it is now.</param>
    public sealed record Done(Account Account) : AccountChange
    {
        /// <summary>Where an invited person sets a password, to be shown once; null when there is nothing.</summary>
        public string? Link { get; init; }
    }

    /// <summary>There is no such account, or none that the caller may know of.</summary>
    public sealed record NotFound : AccountChange;

    /// <summary>The caller may not do that.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Forbidden(LocalizedText Reason) : AccountChange;

    /// <summary>Somebody else has changed it meanwhile.</summary>
    public sealed record Conflict : AccountChange;

    /// <summary>Something in it is wrong.</summary>
    /// <param name="Faults">What, and what was expected.</param>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : AccountChange;
}
