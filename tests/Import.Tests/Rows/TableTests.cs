using System.IO.Compression;
using System.Text;
using ConsumerSafety.Import.Rows;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace ConsumerSafety.Import.Tests.Rows;

public sealed class TableTests
{
    private const string Format = """
        { "rows": { "in": "table", "headings": ["编号", ["名称(全称)", "产品名称"]] }, "kind": "SpotCheck", "publisher": "samr",
          "blank": ["/"], "notice": { "ReferenceNumber": "编号", "Title": ["名称(全称)", "产品名称"], "Round": "$title", "Laboratory": "机构" } }
        """;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    public async Task Csv_is_read_in_its_encoding_below_its_title_rows(string name)
    {
        var encoding = name == "gb18030" ? TextEncoding.Gb18030 : Encoding.GetEncoding(name);
        var text = "二〇二四年第一批\r\n\r\n编 号,名称（全称）,机构\r\n1,\"电热,水壶\",/\r\n\r\n2,\"插\n座\",检测中心\r\n注：排名不分先后,,\r\n";
        var result = await ImportWorld.Read(ImportWorld.Format(Format),
            [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.Null(result.Check.Reason);
        Assert.Equal(["电热,水壶", "插 座"], result.Rows.Select(row => row.Notice!.Title));
        var check = Assert.IsType<Domain.Notices.SpotCheck>(result.Rows[0].Notice);
        Assert.Equal(("二〇二四年第一批", null), (check.Round, check.Laboratory));
    }

    private const string European = """
        { "rows": { "in": "table", "headings": ["Nr", "Produkt"] ENCODING }, "kind": "Recall", "publisher": "cpsc",
          "notice": { "ReferenceNumber": "Nr", "Title": "Produkt" } }
        """;

    private const string EuropeanRows = "Nr;Produkt\n1;Käse für Züri\n2;Velohelm\n3;Plüschbär «Bärli»\n4;Öl\n";

    [Theory]
    [InlineData("windows-1252", EuropeanRows)]
    [InlineData("windows-1251", "Nr;Produkt\n1;электрический чайник\n2;детская кроватка\n")]
    [InlineData("euc-kr", "Nr;Produkt\n1;전기 주전자 화재 위험\n2;어린이 의자 리콜\n")]
    [InlineData("shift_jis", "Nr;Produkt\n1;電気ケトルの発火\n2;子供用いす\n")]
    [InlineData("big5", "Nr;Produkt\n1;電熱水壺起火危險\n2;兒童座椅回收公告\n")]
    public async Task An_encoding_is_not_guessed_but_taken_from_the_format(string name, string text)
    {
        var bytes = TextEncoding.Named(name)!.GetBytes(text);
        var guessed = await ImportWorld.Read(ImportWorld.Format(European.Replace("ENCODING", "")), bytes);
        Assert.StartsWith("The encoding is not known", guessed.Check.Reason?.English, StringComparison.Ordinal);
        var told = await ImportWorld.Read(
            ImportWorld.Format(European.Replace("ENCODING", $", \"encoding\": \"{name}\"")), bytes);
        Assert.Equal(text.Split('\n')[1][2..], told.Rows[0].Notice?.Title);
    }

    [Theory]
    [InlineData("编号;产品名称\n1;a\n")]
    [InlineData("编号\t产品名称\n1\ta\n")]
    [InlineData("#,编号,产品名称\n#,1,a\n")]
    public async Task The_delimiter_is_found_out(string text)
    {
        var result = await ImportWorld.Read(ImportWorld.Format(Format), text);
        Assert.Equal("a", Assert.Single(result.Rows).Notice!.Title);
    }

    [Theory]
    [InlineData("编号,别的\n1,a\n", "missing columns: 名称(全称)")]
    [InlineData("编号,产品名称,别的,编号\n1,a,b,2\n", "“编号” occurs twice")]
    [InlineData("", "empty")]
    public async Task Missing_and_doubled_columns_are_a_reason_for_the_file(string text, string reason)
    {
        var result = await ImportWorld.Read(ImportWorld.Format(Format), text);
        Assert.Contains(reason.Replace("(全称)", "", StringComparison.Ordinal), result.Check.Reason!.English,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_heading_is_named_as_the_format_writes_it()
    {
        var result = await ImportWorld.Read(ImportWorld.Format(European.Replace("ENCODING", "")), "Nr,Marke\n1,a\n");
        Assert.EndsWith("missing columns: Produkt", result.Check.Reason?.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_only_named_a_workbook_is_not_read_as_text()
    {
        using var file = new TemporaryFile("Nr,Produkt\n1,a\n"u8.ToArray());
        var path = file.Path + ".xlsx";
        File.Move(file.Path, path);
        try
        {
            var reader = new ImportReader(
                ImportWorld.Format(European.Replace("ENCODING", "")), ImportWorld.Vocabulary);
            var result = await ImportWorld.Read(reader, path);
            Assert.StartsWith("This is not an XLSX workbook", result.Check.Reason?.English, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_record_that_is_too_long_is_a_reason_for_the_file()
    {
        var result = await ImportWorld.Read(ImportWorld.Format(Format),
            "编号,产品名称\n1,\"" + new string('x', ImportLimits.RowBytes + 100_000));
        Assert.NotNull(result.Check.Reason);
    }

    [Fact]
    public async Task Sheets_with_the_headings_are_read_and_hidden_ones_are_not()
    {
        var sheets = new Dictionary<string, object>
        {
            ["说明"] = ImportWorld.Sheet(["只有说明"]),
            ["一"] = ImportWorld.Sheet(["2024年抽查结果"], ["编号", "产品名称", "机构"], ["1", "甲", "/"],
                [2.0, new DateTime(2024, 3, 5), "乙所"]),
            ["二"] = ImportWorld.Sheet(["编号", "产品名称"], ["3", "丙"]),
            ["藏"] = ImportWorld.Sheet(["编号", "产品名称"], ["4", "丁"]),
        };
        var configuration = new OpenXmlConfiguration
        {
            DynamicSheets = [new DynamicExcelSheet("藏") { State = SheetState.Hidden }],
        };
        using var stream = new MemoryStream();
        await stream.SaveAsAsync(sheets, printHeader: false, configuration: configuration,
            cancellationToken: TestContext.Current.CancellationToken);
        var result = await ImportWorld.Read(ImportWorld.Format(Format), stream.ToArray());
        Assert.Null(result.Check.Reason);
        Assert.Equal([("1", "甲"), ("2", "2024-03-05"), ("3", "丙")],
            result.Rows.Select(row => (row.Notice!.ReferenceNumber!, row.Notice.Title)));
        Assert.Equal("一!A3", result.Rows[0].Location);
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused()
    {
        var format = ImportWorld.Format(Format);
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
        Assert.Contains(".xls", (await ImportWorld.Read(format, old)).Check.Reason!.English, StringComparison.Ordinal);
        var broken = await ImportWorld.Read(format, "PK\u0003\u0004 this is not an archive");
        Assert.Contains("XLSX", broken.Check.Reason!.English, StringComparison.Ordinal);
        var other = await ImportWorld.Read(format, Archive(("a.txt", "text"u8.ToArray())));
        Assert.Contains("XLSX", other.Check.Reason!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_is_parsed()
    {
        var result = await ImportWorld.Read(ImportWorld.Format(Format), Archive(
            ("[Content_Types].xml", "<x/>"u8.ToArray()), ("xl/workbook.xml", "<x/>"u8.ToArray()),
            ("xl/worksheets/sheet1.xml",
                Encoding.UTF8.GetBytes("<x>" + string.Concat(Enumerable.Repeat("<a/>", 10_000_000)) + "</x>"))));
        Assert.Contains("zip bomb", result.Check.Reason!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_type_in_a_workbook_is_refused()
    {
        var result = await ImportWorld.Read(ImportWorld.Format(Format), Archive(
            ("[Content_Types].xml", "<x/>"u8.ToArray()),
                ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"u8.ToArray())));
        Assert.Contains("DTD", result.Check.Reason!.English, StringComparison.Ordinal);
    }

    private static byte[] Archive(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        return stream.ToArray();
    }
}
