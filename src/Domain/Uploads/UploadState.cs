namespace ConsumerSafety.Domain.Uploads;

/// <summary>Where an uploaded file stands. <see cref="UploadMoves"/> says what leads from one to another.</summary>
public enum UploadState
{
    /// <summary>It lies here, and a person has to say what its columns are.</summary>
    Mapping,

    /// <summary>It is being read and compared with the catalogue; nothing is changed by that.</summary>
    Checking,

    /// <summary>What it would change is known, and its uploader decides.</summary>
    Checked,

    /// <summary>Somebody else is to look at it.</summary>
    InReview,

    /// <summary>Its notices are being recorded.</summary>
    Running,

    /// <summary>Its notices are recorded.</summary>
    Done,

    /// <summary>It could not be taken in; nothing was recorded.</summary>
    Failed,

    /// <summary>What it changed is being taken back.</summary>
    Undoing,

    /// <summary>What it changed has been taken back, but for notices that had changed since.</summary>
    Undone,

    /// <summary>Its uploader gave it up before anything was recorded.</summary>
    Discarded,
}
