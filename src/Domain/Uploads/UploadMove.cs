namespace ConsumerSafety.Domain.Uploads;

/// <summary>Something that moves an upload on.</summary>
public enum UploadMove
{
    /// <summary>A person says what the columns are.</summary>
    Map,

    /// <summary>The program has compared every row with the catalogue.</summary>
    Check,

    /// <summary>The uploader hands it to a reviewer.</summary>
    Submit,

    /// <summary>The uploader takes it back from review.</summary>
    Recall,

    /// <summary>A reviewer gives it back with a comment.</summary>
    Return,

    /// <summary>A reviewer agrees.</summary>
    Approve,

    /// <summary>An administrator has it taken in at once, with a reason.</summary>
    ApproveUrgently,

    /// <summary>A reviewer agrees with what was taken in urgently.</summary>
    ReviewAfterwards,

    /// <summary>The program has recorded it.</summary>
    Finish,

    /// <summary>The program cannot take it in.</summary>
    Fail,

    /// <summary>Somebody has it taken back, with a reason.</summary>
    Undo,

    /// <summary>The program has taken it back.</summary>
    FinishUndo,

    /// <summary>The uploader gives it up.</summary>
    Discard,
}
