namespace ConsumerSafety.Domain.Uploads;

/// <summary>How much may be uploaded at once.</summary>
public static class UploadLimits
{
    /// <summary>The size of a file, in bytes.</summary>
    public const long FileBytes = 50L << 20;

    /// <summary>The rows of a file, without its headings.</summary>
    public const int Rows = 100_000;

    /// <summary>
    /// The rows of a file that is taken in wholly or not at all: one transaction, for which other writers wait.
    /// </summary>
    public const int RowsAtOnce = 10_000;

    /// <summary>The characters of a reason or comment.</summary>
    public const int Reason = 1_000;

    /// <summary>The characters of a file name.</summary>
    public const int FileName = 200;

    /// <summary>The columns of a table.</summary>
    public const int Columns = 300;
}
