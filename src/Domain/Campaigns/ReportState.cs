namespace ConsumerSafety.Domain.Campaigns;

/// <summary>Where a report on a campaign stands.</summary>
public enum ReportState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Handed in; waits for a reviewer.</summary>
    InReview,

    /// <summary>Given back by a reviewer.</summary>
    Returned,

    /// <summary>On the page of the campaign, and in its figures.</summary>
    Published,

    /// <summary>Given up, or taken off the page; kept for the record.</summary>
    Withdrawn,
}
