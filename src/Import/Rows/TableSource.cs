namespace ConsumerSafety.Import.Rows;

/// <summary>A table, as CSV or as a workbook, whichever the file is.</summary>
internal sealed class TableSource(RowsOptions options) : IRowSource
{
    public IEnumerable<FileRow> Read(string path, bool isCheck)
    {
        Span<byte> start = stackalloc byte[8];
        using (var stream = File.OpenRead(path))
            start = start[..stream.ReadAtLeast(start, 8, throwOnEndOfStream: false)];
        if (start.Length == 0)
            throw new UnreadableFileException(FileReasons.Empty);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new UnreadableFileException(
                Uploads.ContentShape.IsEncrypted(path) ? FileReasons.EncryptedWorkbook : FileReasons.OldWorkbook);
        var isWorkbook = start.StartsWith("PK"u8);
        if (!isWorkbook && path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableFileException(FileReasons.NoWorkbook);
        return isWorkbook ? new WorkbookTables(options).Read(path, isCheck) : new CsvTable(options).Read(path, isCheck);
    }
}
