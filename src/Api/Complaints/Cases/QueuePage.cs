using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>A page of the queue.</summary>
/// <param name="Lines">Its complaints.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record QueuePage(IReadOnlyList<QueueLine> Lines, int Total, bool HasMore)
{
    /// <summary>The next year whose working days are needed and not known; null when none is.</summary>
    public int? MissingYear { get; init; }
}

/// <summary>A complaint in the queue.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Due">By when what has to be done next.</param>
public sealed record QueueLine(Complaint Complaint, DueStanding Due);
