using System.IO.Compression;
using System.Xml;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Uploads;

/// <summary>A cell that is not plain: a formula or an error.</summary>
/// <param name="Cell">Its address, <c>E7</c>.</param>
/// <param name="HasValue">Whether a formula's result is stored.</param>
/// <param name="IsError">Whether it is an error such as <c>#REF!</c>.</param>
internal sealed record OddCell(string Cell, bool HasValue, bool IsError);

/// <summary>
/// What a workbook holds beside values: macros, hidden sheets, merged cells, formulas. Read from its parts (ECMA-376,
/// part 1, 18.2 and 18.3), because the library that reads the values does not tell.
/// </summary>
internal sealed class WorkbookFacts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /// <summary>The names of hidden sheets.</summary>
    public List<string> Hidden { get; } = [];

    /// <summary>The names of the others.</summary>
    public List<string> Visible { get; } = [];

    /// <summary>How many ranges of visible sheets are merged.</summary>
    public long Merged { get; private set; }

    /// <summary>The worst odd cell of each row of visible sheets, by place: <c>Sheet1!A7</c>.</summary>
    public Dictionary<string, OddCell> OddRows { get; } = [];

    /// <summary>Reads a workbook. Throws <see cref="UnreadableFileException"/> when it is not to be taken.</summary>
    public static WorkbookFacts Read(string path)
    {
        WorkbookCheck.Check(path);
        var facts = new WorkbookFacts();
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (HasMacros(archive))
                throw new UnreadableFileException(UploadReasons.Macros);
            var parts = WorkbookParts.Read(archive);
            foreach (var (name, isVisible, part) in parts)
            {
                (isVisible ? facts.Visible : facts.Hidden).Add(name);
                if (isVisible && archive.GetEntry(part) is { } entry)
                    facts.ReadSheet(name, entry);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException)
        {
            throw new UnreadableFileException(FileReasons.NotAWorkbook(exception.Message));
        }
        return facts;
    }

    private static bool HasMacros(ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)))
            return true;
        using var reader = new StreamReader(archive.GetEntry("[Content_Types].xml")!.Open());
        return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }

    private void ReadSheet(string sheet, ZipArchiveEntry entry)
    {
        using var reader = XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit });
        var row = 0L;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI is not (Main or Strict))
                continue;
            if (reader.LocalName == "row")
                row = long.TryParse(reader.GetAttribute("r"), out var number) ? number : row + 1;
            else if (reader.LocalName == "c")
                ReadCell(sheet, row, reader);
            else if (reader.LocalName == "mergeCell")
                Merged++;
        }
    }

    private void ReadCell(string sheet, long row, XmlReader reader)
    {
        var cell = reader.GetAttribute("r") ?? FormattableString.Invariant($"{row}");
        var isError = reader.GetAttribute("t") == "e";
        var (isFormula, hasValue) = (false, false);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "f")
                    isFormula = true;
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "is")
                    hasValue |= !reader.IsEmptyElement;
        }
        if (!isFormula && !isError)
            return;
        var place = FormattableString.Invariant($"{sheet}!A{row}");
        var odd = new OddCell(cell, hasValue, isError);
        if (!OddRows.TryGetValue(place, out var known) || (known is { HasValue: true, IsError: false }
            && (odd.IsError || !odd.HasValue)))
            OddRows[place] = odd;
    }
}
