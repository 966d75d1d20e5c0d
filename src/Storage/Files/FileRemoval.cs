namespace ConsumerSafety.Storage.Files;

/// <summary>What became of a wish to delete a file.</summary>
public enum FileRemoval
{
    /// <summary>It is gone, and its bytes with it.</summary>
    Removed,

    /// <summary>There is none of this key.</summary>
    NotFound,

    /// <summary>It stays: something published names it, now or in an earlier version.</summary>
    Public,

    /// <summary>It stays: something unpublished names it.</summary>
    Used,
}
