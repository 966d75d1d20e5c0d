namespace ConsumerSafety.Storage.Agencies;

/// <summary>What became of a change of an agency.</summary>
public enum AgencyWrite
{
    /// <summary>It is stored.</summary>
    Done,

    /// <summary>It is no longer as it was read, or is there though it should be new.</summary>
    Stale,
}
