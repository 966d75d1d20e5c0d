using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>What became of saving changes of complaints.</summary>
public abstract record CaseSaving
{
    private CaseSaving()
    {
    }

    /// <summary>All are saved, in their order.</summary>
    public sealed record Saved(IReadOnlyList<Complaint> Complaints) : CaseSaving;

    /// <summary>Another version of one came first; nothing was saved.</summary>
    public sealed record Overtaken(Complaint Present) : CaseSaving;

    /// <summary>What was to be written tells who somebody is; nothing was saved.</summary>
    public sealed record TellsTooMuch : CaseSaving;

    /// <summary>What was to be kept with one needs its key, which was destroyed; nothing was saved.</summary>
    public sealed record Erased : CaseSaving;
}
