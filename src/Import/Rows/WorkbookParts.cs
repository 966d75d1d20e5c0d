using System.IO.Compression;
using System.Xml.Linq;

namespace ConsumerSafety.Import.Rows;

/// <summary>The sheets of a workbook and the parts they lie in (ECMA-376, part 1, 18.2.19).</summary>
internal static class WorkbookParts
{
    /// <summary>Each sheet in order: its name, whether it is visible, the name of its part.</summary>
    public static List<(string Name, bool IsVisible, string Part)> Read(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>();
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is { } relations)
            foreach (var relation in Load(relations).Root!.Elements()
                .Where(element => element.Name.LocalName == "Relationship"))
                targets[(string?)relation.Attribute("Id") ?? ""] = (string?)relation.Attribute("Target") ?? "";
        List<(string, bool, string)> sheets = [];
        foreach (var sheet in Load(archive.GetEntry("xl/workbook.xml")!).Descendants()
            .Where(element => element.Name.LocalName == "sheet"))
        {
            var id = sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id"
                && attribute.Name.NamespaceName.Length > 0)?.Value;
            var target = targets.GetValueOrDefault(id ?? "", "");
            var part = target.StartsWith('/') ? target[1..] : "xl/" + target;
            sheets.Add(((string?)sheet.Attribute("name") ?? "", (string?)sheet.Attribute("state") is null or "visible",
                part));
        }
        return sheets;
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
