using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ConsumerSafety.Api.Tests.Uploads;

/// <summary>Workbooks written by hand, so that they can have what no library writes.</summary>
internal sealed class WorkbookFile
{
    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly Dictionary<string, byte[]> _parts = [];

    /// <summary>The name of a cell, from 0.</summary>
    public static string Cell(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");

    /// <summary>Adds a sheet of texts; one that begins with <c>&lt;</c> is the XML of a cell's content.</summary>
    public WorkbookFile Sheet(string name, string?[][] rows, string state = "visible", params string[] merged)
    {
        var xml = new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
                if (rows[row][column] is { } text)
                    xml.Append(text.StartsWith('<')
                        ? text.Replace("<c ", $"<c r=\"{Cell(column, row)}\" ", StringComparison.Ordinal)
                        : $"<c r=\"{Cell(column, row)}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>");
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merged.Length > 0)
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Length}\">")
                .Append(string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))).Append("</mergeCells>");
        _sheets.Add((name, state, xml.Append("</worksheet>").ToString()));
        return this;
    }

    /// <summary>Adds a part.</summary>
    public WorkbookFile Part(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(archive, "[Content_Types].xml", ContentTypes());
            Add(archive, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Add(archive, "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" "
                    + $"state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>"))
                + "</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\""
                    + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                    + $"Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + "</Relationships>");
            for (var i = 0; i < _sheets.Count; i++)
                Add(archive, $"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
            foreach (var (name, content) in _parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }

    private string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + string.Concat(_sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
        + "</Types>";

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
