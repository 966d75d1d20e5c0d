using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Keys;

/// <summary>What became of the wish for a key, or for the end of one.</summary>
public abstract record KeyOutcome
{
    private KeyOutcome()
    {
    }

    /// <summary>It was made; <paramref name="Text"/> is the key itself, which nobody can find out again.</summary>
    public sealed record Made(ApiKey Key, string Text) : KeyOutcome;

    /// <summary>It opens nothing any more.</summary>
    public sealed record Revoked : KeyOutcome;

    /// <summary>There is none such, or it is none of the caller's business.</summary>
    public sealed record NotFound : KeyOutcome;

    /// <summary>Something about the wish is wrong; the paths are the members of <see cref="NewKey"/>.</summary>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : KeyOutcome;
}
