using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Uploads.Templates;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using MiniExcelLibs;

namespace ConsumerSafety.Api.Tests.Uploads;

/// <summary>Fills templates in as a careful officer would.</summary>
internal static class TemplateFile
{
    /// <summary>The template of a kind with these notices.</summary>
    public static byte[] Write(NoticeKind kind, IReadOnlyList<Notice> notices, UploadShape shape)
    {
        if (shape == UploadShape.JsonLines)
            return Encoding.UTF8.GetBytes(string.Concat(
                notices.Select(notice => Encoding.UTF8.GetString(NoticeJson.Write(notice)) + "\n")));
        var columns = NoticeColumns.OfTemplate(kind).ToList();
        List<IReadOnlyList<string?>> rows = [[.. columns.Select(column => column.Headings[0])]];
        foreach (var notice in notices)
            rows.AddRange(Rows(notice, [.. columns.Select(column => column.Property)]));
        using var stream = new MemoryStream();
        var cells = TableRows.Of(rows, columns.Count);
        if (shape == UploadShape.Csv)
            TableRows.WriteCsv(stream, cells);
        else
            stream.SaveAs(cells, printHeader: false);
        return stream.ToArray();
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(Notice notice, IReadOnlyList<string> properties)
    {
        var json = (JsonObject)JsonNode.Parse(NoticeJson.Write(notice))!;
        var parts = json.Max(member => member.Value is JsonArray { Count: > 0 } list && list[0] is JsonObject
            ? list.Count : 1);
        for (var part = 0; part < parts; part++)
            yield return [.. properties.Select(property => Cell(json, property.Split('.'), part))];
    }

    private static string? Cell(JsonObject json, string[] path, int part)
    {
        if (path.Length == 2)
            return json[path[0]] is JsonArray list && part < list.Count ? Text(list[part]![path[1]]) : null;
        return json[path[0]] is JsonArray { Count: > 0 } texts ? string.Join('\n', texts.Select(Text))
            : json[path[0]] is JsonArray ? null : Text(json[path[0]]);
    }

    private static string? Text(JsonNode? node) => node?.ToString();
}
