using System.IO.Compression;
using System.Xml;

namespace ConsumerSafety.Import.Rows;

/// <summary>
/// Reads a workbook to its end before it is parsed: is it a ZIP archive of well-formed XML without document types, and
/// within bounds once unpacked. The sizes that an archive states are not believed; the bytes are counted.
/// </summary>
internal static class WorkbookCheck
{
    private const int MostParts = 10_000;
    private const long AlwaysAllowed = 16 << 20;

    /// <summary>Throws <see cref="UnreadableFileException"/> when the workbook is not to be read.</summary>
    public static void Check(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MostParts)
                throw new UnreadableFileException(FileReasons.WorkbookTooLarge);
            if (archive.GetEntry("[Content_Types].xml") is null || archive.GetEntry("xl/workbook.xml") is null)
                throw new UnreadableFileException(FileReasons.NotAWorkbook("xl/workbook.xml"));
            var left = ImportLimits.WorkbookBytes;
            foreach (var entry in archive.Entries)
            {
                var allowed = Math.Min(left,
                    Math.Max(AlwaysAllowed, entry.CompressedLength * ImportLimits.WorkbookRatio));
                using var counted = new CountingStream(entry.Open(), allowed);
                if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                    || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                    CheckXml(counted);
                else
                    counted.CopyTo(Stream.Null);
                left -= counted.Count;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException
            or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new UnreadableFileException(exception is BudgetExceededException
                ? FileReasons.WorkbookTooLarge : FileReasons.NotAWorkbook(exception.Message));
        }
    }

    /// <summary>Reads XML without ever holding a long value.</summary>
    private static void CheckXml(Stream stream)
    {
        using var reader = XmlReader.Create(stream,
            new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var chunk = new char[16 << 10];
        while (reader.Read())
        {
            if (reader.Depth > 64)
                throw new InvalidDataException("The parts are nested too deeply.");
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA))
                continue;
            var length = 0L;
            for (int read; (read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0; length += read)
                if (length > ImportLimits.CellCharacters)
                    throw new InvalidDataException($"A cell is longer than {ImportLimits.CellCharacters} characters.");
        }
    }
}
