using System.Globalization;
using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Import.Uploads;
using ConsumerSafety.Search.Fields.Descriptions;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ConsumerSafety.Api.Uploads.Templates;

/// <summary>The files to fill in, one for each kind in each form.</summary>
public static class UploadTemplate
{
    /// <summary>Writes the template of a kind.</summary>
    public static byte[] Write(NoticeKind kind, UploadShape shape) => shape switch
    {
        UploadShape.Workbook => Workbook(kind),
        UploadShape.Csv => Csv(kind),
        _ => Lines(kind),
    };

    private static byte[] Workbook(NoticeKind kind)
    {
        var columns = NoticeColumns.OfTemplate(kind).ToList();
        var explanations = columns.Select(column => ColumnExplanation.Of(kind, column)).ToList();
        List<string?[]> text =
        [
            ["列 Column", "含义", "写法", "Meaning", "How to write it"],
            .. explanations.Select(one => new[]
            {
                one.Heading, one.Meaning.Chinese, one.Values.Chinese, one.Meaning.English, one.Values.English,
            }),
            [NoticeLines.Chinese, null, null, NoticeLines.English, null],
        ];
        var sheets = new Dictionary<string, object>
        {
            [EnumLabels.Of(kind).Chinese] = Headings(columns),
            [FileInspector.ExplanationSheet] = TableRows.Of(text, 5),
        };
        using var stream = new MemoryStream();
        stream.SaveAs(sheets, printHeader: false, configuration: new OpenXmlConfiguration
        {
            TableStyles = TableStyles.None, AutoFilter = false, FastMode = true, EnableAutoWidth = true,
        });
        return stream.ToArray();
    }

    private static byte[] Csv(NoticeKind kind)
    {
        using var stream = new MemoryStream();
        TableRows.WriteCsv(stream, Headings([.. NoticeColumns.OfTemplate(kind)]));
        return stream.ToArray();
    }

    private static IEnumerable<Dictionary<string, object?>> Headings(List<NoticeColumn> columns) =>
        TableRows.Of([[.. columns.Select(column => column.Headings[0])]], columns.Count);

    private static byte[] Lines(NoticeKind kind)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(NoticeLines.LinesChinese).Append('\n');
        text.Append("# ").Append(NoticeLines.LinesEnglish).Append('\n');
        text.Append(CultureInfo.InvariantCulture,
            $"# {{\"Kind\":\"{kind}\",\"Title\":\"…\",\"PublisherId\":\"…\",\"ReferenceNumber\":\"…\"}}\n");
        foreach (var column in NoticeColumns.OfTemplate(kind))
        {
            var one = ColumnExplanation.Of(kind, column);
            text.Append(
                CultureInfo.InvariantCulture, $"# {column.Property}: {one.Meaning.Chinese} {one.Meaning.English}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
