namespace ConsumerSafety.Domain.Uploads;

/// <summary>What an uploaded file is, told by its content.</summary>
public enum UploadShape
{
    /// <summary>Comma-separated values, in whatever encoding and with whatever delimiter.</summary>
    Csv,

    /// <summary>A workbook, XLSX.</summary>
    Workbook,

    /// <summary>Notices in the catalogue's own form, one a line.</summary>
    JsonLines,
}
