using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Uploads;

/// <summary>What asking the desk came to.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <summary>It was done, or found.</summary>
    /// <param name="Upload">The upload as it is now.</param>
    public sealed record Done(Upload Upload) : UploadOutcome;

    /// <summary>There is no such upload that the caller may see.</summary>
    public sealed record NotFound : UploadOutcome;

    /// <summary>The caller may see it, but not do this.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Forbidden(LocalizedText Reason) : UploadOutcome;

    /// <summary>It stands where this cannot be done.</summary>
    /// <param name="Upload">The upload as it is now.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Conflict(Upload Upload, LocalizedText Reason) : UploadOutcome;

    /// <summary>What was handed in cannot be used; nothing was changed.</summary>
    /// <param name="Faults">What is wrong, by field.</param>
    public sealed record Invalid(IReadOnlyList<UploadFault> Faults) : UploadOutcome
    {
        /// <summary>One thing is wrong.</summary>
        public Invalid(string field, LocalizedText reason)
            : this([new(field, reason)])
        {
        }
    }
}

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Field">The field: <c>file</c>, <c>mode</c>, <c>columns[3]</c>.</param>
/// <param name="Reason">What is wrong, in both languages.</param>
public sealed record UploadFault(string Field, LocalizedText Reason);
