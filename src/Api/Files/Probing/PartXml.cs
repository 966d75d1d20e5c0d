using System.IO.Compression;
using System.Xml;

namespace ConsumerSafety.Api.Files.Probing;

/// <summary>Reads the small XML parts of an Office file, each at most a megabyte, without entities.</summary>
internal static class PartXml
{
    private const int MaxLength = 1024 * 1024;

    private static readonly XmlReaderSettings s_settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxLength,
    };

    /// <summary>Every value of an attribute.</summary>
    public static Task<List<string>> ValuesAsync(
        ZipArchiveEntry part, string attribute, CancellationToken cancellationToken) =>
        ReadAsync(part, reader => reader.GetAttribute(attribute), cancellationToken);

    /// <summary>The types of the relationships that lead out of the file.</summary>
    public static Task<List<string>> ExternalTypesAsync(ZipArchiveEntry part, CancellationToken cancellationToken) =>
        ReadAsync(
            part, reader => reader.GetAttribute("TargetMode") == "External" ? reader.GetAttribute("Type") : null,
            cancellationToken);

    private static async Task<List<string>> ReadAsync(
        ZipArchiveEntry part, Func<XmlReader, string?> pick, CancellationToken cancellationToken)
    {
        await using var stream = await part.OpenAsync(cancellationToken);
        using var reader = XmlReader.Create(stream, s_settings);
        List<string> values = [];
        while (await reader.ReadAsync())
            if (reader.NodeType == XmlNodeType.Element && pick(reader) is { } value)
                values.Add(value);
        return values;
    }
}
