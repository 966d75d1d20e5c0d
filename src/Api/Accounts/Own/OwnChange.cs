using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Accounts.Own;

/// <summary>What became of a change that somebody made to the own account.</summary>
public abstract record OwnChange
{
    private OwnChange()
    {
    }

    /// <summary>It is stored.</summary>
    public sealed record Done : OwnChange
    {
        /// <summary>New recovery codes, to be shown once.</summary>
        public IReadOnlyList<string> RecoveryCodes { get; init; } = [];
    }

    /// <summary>Something is wrong.</summary>
    /// <param name="Faults">What, and what was expected.</param>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : OwnChange
    {
        /// <summary>A single fault.</summary>
        public Invalid(string field, LocalizedText expected)
            : this([new(field, FaultSeverity.Error, expected, null)])
        {
        }
    }
}
