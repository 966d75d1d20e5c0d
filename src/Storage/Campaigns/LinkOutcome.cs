namespace ConsumerSafety.Storage.Campaigns;

/// <summary>What became of a wish to link a notice to a campaign, or to unlink it.</summary>
public enum LinkOutcome
{
    /// <summary>It is done and committed.</summary>
    Done,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>There is no such notice.</summary>
    NotFound,

    /// <summary>Another agency published the notice.</summary>
    OtherPublisher,
}
