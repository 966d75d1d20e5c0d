using System.IO.Compression;
using System.Xml;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Files.Probing;

/// <summary>
/// Looks into a ZIP for a workbook or document of Office Open XML (ECMA-376) that holds nothing active.
/// </summary>
internal static class OfficeProbe
{
    private const int MaxEntries = 10_000;
    private const string Family = "application/vnd.openxmlformats-officedocument.";
    private const string Spreadsheet = Family + "spreadsheetml.sheet.main+xml";
    private const string Text = Family + "wordprocessingml.document.main+xml";

    /// <summary>Reads the directory of the ZIP, its content types and relationships; unpacks nothing else.</summary>
    public static async Task<ProbeResult> FindAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            // The directory of a ZIP can be read synchronously only, which a content of the database cannot.
            await using var copy = await CopyAsync(content, cancellationToken);
            await using var archive = await ZipArchive.CreateAsync(
                copy, ZipArchiveMode.Read, leaveOpen: true, null, cancellationToken);
            return archive.Entries.Count > MaxEntries || archive.GetEntry("[Content_Types].xml") is not { } types
                ? FileRefusals.Archive
                : FindActive(archive) ?? await FindExternalAsync(archive, cancellationToken)
                    ?? Kind(await PartXml.ValuesAsync(types, "ContentType", cancellationToken));
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException)
        {
            return FileRefusals.Torn;
        }
    }

    private static async Task<FileStream> CopyAsync(Stream content, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            await content.CopyToAsync(copy, cancellationToken);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    private static ProbeResult Kind(List<string> types) =>
        types.Exists(IsMacro) ? FileRefusals.Macros
        : types.Contains(Spreadsheet) ? ContentKind.Workbook
        : types.Contains(Text) ? ContentKind.Document
        : FileRefusals.Archive;

    private static bool IsMacro(string type) =>
        Has(type, "macroEnabled") || Has(type, "vbaProject") || Has(type, "macrosheet");

    private static LocalizedText? FindActive(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || Has(name, "/macrosheets/"))
                return FileRefusals.Macros;
            // Charts bring their numbers along as a workbook; everything else that is embedded can be a program.
            var isChartData = name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
            if (Has(name, "/activeX/") || (Has(name, "/embeddings/") && entry.Length > 0 && !isChartData))
                return FileRefusals.Embedded;
        }
        return null;
    }

    private static async Task<LocalizedText?> FindExternalAsync(
        ZipArchive archive, CancellationToken cancellationToken)
    {
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".rels", StringComparison.Ordinal)))
            if ((await PartXml.ExternalTypesAsync(entry, cancellationToken)).Exists(IsLoaded))
                return FileRefusals.External;
        return null;
    }

    private static bool IsLoaded(string type) =>
        type.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("/oleObject", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("/frame", StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
