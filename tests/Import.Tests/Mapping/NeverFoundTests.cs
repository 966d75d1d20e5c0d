using ConsumerSafety.Import.Reports;

namespace ConsumerSafety.Import.Tests.Mapping;

public sealed class NeverFoundTests
{
    [Theory]
    [InlineData("\"Links\"", "Links")]
    [InlineData("{ \"text\": \"{Link}[ {Linkz}]\" }", "Linkz")]
    [InlineData("[\"Lnk\", { \"constant\": \"https://a.example/\" }]", "Lnk")]
    [InlineData("[\"Link\", \"Old link\"]", null)]
    [InlineData("[\"Old link\", \"Link\"]", null)]
    [InlineData("\"Empty\"", null)]
    public async Task A_column_that_no_row_has_is_told_once_an_import(string source, string? expected)
    {
        var format = ImportWorld.Format($$"""
            { "rows": { "in": "table", "headings": ["No"] }, "kind": "Recall", "publisher": "cpsc",
              "notice": { "ReferenceNumber": "No", "Title": "Title", "SourceUrl": {{source}} } }
            """);
        var names = await NeverFound(format, "No,Title,Link,Empty\n1,a,https://b.example/,\n2,b,,\n3,c,,\n");
        Assert.Equal(expected is null ? [] : [expected], names);
    }

    [Fact]
    public async Task A_path_that_never_occurs_is_told_and_an_empty_list_is_no_fault()
    {
        var format = ImportWorld.Recalls("""
            "Measures": "notes", "Hotline": "maker.phone",
            "Attachments": { "each": "images", "Name": "alt", "Url": "href" }
            """);
        var names = await NeverFound(format, """
            {"n":"1","t":"a","notes":[],"images":[{"alt":"x"}]}
            {"n":"2","t":"b","maker":{"phone":null},"images":[]}
            """);
        Assert.Equal(["images.href"], names);
    }

    [Fact]
    public async Task The_report_has_one_line_for_all()
    {
        var text = new StringWriter();
        await using var report = await ImportReport.CreateAsync(text, "en");
        await report.WriteNeverFoundAsync(["Links", "Bild"]);
        Assert.Equal(["Links", "Bild"], report.Summary.NeverFound);
        Assert.Contains(",,,,Links; Bild,,\"Never found:", text.ToString(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> NeverFound(
        Import.Formats.ImportFormat format, string content)
    {
        using var file = new TemporaryFile(System.Text.Encoding.UTF8.GetBytes(content));
        var reader = new ImportReader(format, ImportWorld.Vocabulary);
        await ImportWorld.Read(reader, file.Path);
        return reader.NeverFound;
    }
}
