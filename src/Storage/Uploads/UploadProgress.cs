namespace ConsumerSafety.Storage.Uploads;

/// <summary>How far the work on an upload is.</summary>
public sealed class UploadProgress
{
    /// <summary>Notices dealt with.</summary>
    public int NoticesDone { get; init; }

    /// <summary>Rows dealt with.</summary>
    public int RowsDone { get; init; }
}
