using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints;

/// <summary>What became of a move by the person.</summary>
public abstract record PersonMoveOutcome
{
    private PersonMoveOutcome()
    {
    }

    /// <summary>It is made.</summary>
    public sealed record Done(Complaint Complaint) : PersonMoveOutcome;

    /// <summary>It cannot be made where the complaint stands now.</summary>
    public sealed record NotNow : PersonMoveOutcome;

    /// <summary>It cannot be erased before the end of this day, as an officer has to keep it.</summary>
    public sealed record Held(DateOnly Until) : PersonMoveOutcome;

    /// <summary>Too many came lately.</summary>
    public sealed record TooOften : PersonMoveOutcome;

    /// <summary>What was said with it is not as expected.</summary>
    public sealed record Invalid(LocalizedText Expected) : PersonMoveOutcome;
}
