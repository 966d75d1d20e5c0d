namespace ConsumerSafety.Storage.Notices;

/// <summary>What recording a notice came to.</summary>
public enum RecordAction
{
    /// <summary>It is new and has been given version 1, or the version it carried.</summary>
    Added,

    /// <summary>It was here with other content and has a new version.</summary>
    Updated,

    /// <summary>It was here just so; nothing was written.</summary>
    Unchanged,

    /// <summary>It cannot be kept; the reason says why.</summary>
    Refused,
}
