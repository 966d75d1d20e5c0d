namespace ConsumerSafety.Import;

/// <summary>How much of a file is taken in at once, so that no file can exhaust memory.</summary>
internal static class ImportLimits
{
    /// <summary>The longest row, in millions of bytes.</summary>
    public const int RowMegabytes = 8;

    /// <summary>The longest row, in bytes.</summary>
    public const int RowBytes = RowMegabytes << 20;

    /// <summary>How far below the top of a table its heading row may stand.</summary>
    public const int HeadingRows = 50;

    /// <summary>The size of a workbook unpacked, in bytes.</summary>
    public const long WorkbookBytes = 2L << 30;

    /// <summary>How many times larger than packed a part of a workbook may be once it exceeds 16 MB.</summary>
    public const int WorkbookRatio = 200;

    /// <summary>The longest text of a cell; a spreadsheet program allows 32,767.</summary>
    public const int CellCharacters = 1 << 20;

    /// <summary>The most elements that one row may give.</summary>
    public const int Elements = 5_001;
}
