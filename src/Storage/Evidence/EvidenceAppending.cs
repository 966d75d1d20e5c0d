namespace ConsumerSafety.Storage.Evidence;

/// <summary>What became of bytes that were sent.</summary>
public enum EvidenceAppending
{
    /// <summary>They are kept.</summary>
    Kept,

    /// <summary>Others came first, or the file is gone; those before them are kept.</summary>
    Overtaken,

    /// <summary>They are more than were to come; those before them are kept.</summary>
    TooLong,
}
