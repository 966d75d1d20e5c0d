using System.Text;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage.Files;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class BadFileTests
{
    private static readonly string[] s_headings = RecallCsv.Headings.Split(',');
    private static readonly string[] s_good = ["A-1", "召回", "2024-03-15", "水壶", "可能起火", "免费更换"];

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty", [], "The file is empty." },
        { "encrypted", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "encrypted" },
        { "old workbook", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]], "old Excel file" },
        { "zip", [(byte)'P', (byte)'K', 3, 4, .. new byte[100]], "cannot be read as an XLSX workbook" },
        { "macros", new WorkbookFile().Sheet("召回", [s_headings, s_good]).Part("xl/vbaProject.bin", [1, 2]).Save(), "macros" },
        { "zip bomb", new WorkbookFile().Sheet("召回", [s_headings, s_good]).Part("xl/media/a.bin", new byte[64 << 20]).Save(), "zip bomb" },
        { "hidden only", new WorkbookFile().Sheet("召回", [s_headings, s_good], "hidden").Save(), "no visible sheet" },
        { "pdf", "%PDF-1.7\n1 0 obj"u8.ToArray(), "PDF" },
        { "png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "PNG" },
        { "binary", [1, 0, 2, 0, 3, 0, 4], "another type" },
        { "a letter", "Dear colleagues\n\nplease find enclosed\n"u8.ToArray(), "no table" },
        { "no rows", Encoding.UTF8.GetBytes(RecallCsv.Headings + "\n"), "no rows under the headings" },
        { "doubled", Encoding.UTF8.GetBytes("标题 Title,文号,产品名称,标题 Title\na,1,b,c\n"), "occurs twice" },
        { "wrong template", Encoding.UTF8.GetBytes("文号,标题,案号,当事人,处理结果\n1,a,b,c,d\n"), "template for CounterfeitRuling" },
        { "too many columns", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 301).Select(i => $"h{i}")) + "\n1,2\n"), "more than 300 columns" },
        { "too many rows", Encoding.UTF8.GetBytes("文号,标题\n" + string.Concat(Enumerable.Repeat("1,a\n", 100_001))), "100,000 rows" },
        { "json, too many rows", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{}\n", 100_001))), "100,000 rows" },
        { "too large", new byte[(50 << 20) + 1], "larger than 50 MB" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_cannot_be_taken_is_refused_with_its_reason_and_not_kept(
        string name, byte[] content, string reason)
    {
        await using var office = await UploadOffice.OpenAsync();

        var outcome = await office.ReceiveAsync(content, name: name);

        var fault = Assert.Single(Assert.IsType<UploadOutcome.Invalid>(outcome).Faults);
        Assert.Equal("file", fault.Field);
        Assert.Contains(reason, fault.Reason.English, StringComparison.Ordinal);
        Assert.Empty(await office.Desk.ReadAsync(UploadOffice.Author, Token));
        office.Clock.Advance(ContentStore.PendingTime + TimeSpan.FromDays(1));
        Assert.Equal(0, await office.Get<ContentStore>().SweepAsync(Token));
    }

    [Fact]
    public async Task Hidden_and_other_sheets_are_told_and_not_read()
    {
        await using var office = await UploadOffice.OpenAsync();
        var file = new WorkbookFile()
            .Sheet("召回", [s_headings, s_good])
            .Sheet("草稿", [s_headings, ["B-1", .. s_good[1..]]], "hidden")
            .Sheet("更深", [s_headings, ["C-1", .. s_good[1..]]], "veryHidden")
            .Sheet("通讯录", [["姓名", "电话"], ["张", "1"]]);

        var upload = await office.CheckAsync(file.Save());

        Assert.Equal(1, upload.Counts!.Rows);
        var notes = upload.Notes.Select(note => note.English).ToList();
        Assert.Contains("The sheet “草稿” is hidden and is not read.", notes);
        Assert.Contains("The sheet “更深” is hidden and is not read.", notes);
        Assert.Contains("The sheet “通讯录” has no such headings and is not read.", notes);
    }

    [Fact]
    public async Task Several_sheets_with_the_headings_are_all_read()
    {
        await using var office = await UploadOffice.OpenAsync();
        var file = new WorkbookFile().Sheet("一", [s_headings, s_good])
            .Sheet("二", [["二〇二四年"], s_headings, ["B-1", .. s_good[1..]]]);

        var upload = await office.CheckAsync(file.Save());

        Assert.Equal(2, upload.Counts!.Added);
        Assert.Equal(["一!A2", "二!A3"], (await office.RowsAsync(upload)).Select(row => row.Location));
    }

    [Fact]
    public async Task A_merged_cell_counts_for_all_it_covers_and_is_told()
    {
        await using var office = await UploadOffice.OpenAsync();
        var file = new WorkbookFile().Sheet(
            "召回",
            [
                s_headings, ["A-1", "召回", "2024-03-15", "水壶", "可能起火", "免费更换"], [null, null, null, "插座", null, null],
            ],
            "visible", "A2:A3", "B2:B3", "C2:C3", "E2:E3", "F2:F3");

        var upload = await office.RecordAsync(await office.CheckAsync(file.Save()), UploadMode.AllOrNothing);

        Assert.Contains(upload.Notes, note => note.English.StartsWith("There are 5 merged cells", StringComparison.Ordinal));
        Assert.Equal(
            ["水壶", "插座"], Assert.Single(await office.AllNoticesAsync()).Products.Select(product => product.Name));
    }

    [Fact]
    public async Task The_stored_result_of_a_formula_is_used_and_marked_and_one_without_is_rejected()
    {
        await using var office = await UploadOffice.OpenAsync();
        var file = new WorkbookFile().Sheet("召回",
        [
            s_headings,
            ["A-1", "<c t=\"str\"><f>CONCATENATE(\"召\",\"回\")</f><v>召回</v></c>", .. s_good[2..]],
            ["A-2", "<c ><f>CMD()</f></c>", .. s_good[2..]],
            ["A-3", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", .. s_good[2..]],
            ["A-4", .. s_good[1..]],
        ]);

        var upload = await office.CheckAsync(file.Save());

        Assert.Equal(new(2, 0, 0, 1, 2, 4), upload.Counts);
        var rows = await office.RowsAsync(upload);
        Assert.Contains("B2 is a formula; its stored result", rows[0].Remarks[0].Reason.English, StringComparison.Ordinal);
        Assert.Contains(rows[1].Remarks, remark => remark.Reason.English.Contains("B3 is a formula without", StringComparison.Ordinal));
        Assert.Contains(rows[2].Remarks, remark => remark.Reason.English.Contains("B4 holds an error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "x", "水壶", "ReferenceNumber")]
    [InlineData("A", "", "", "Title")]
    public async Task A_row_without_what_it_needs_is_rejected_with_its_column(
        string reference, string title, string product, string property)
    {
        await using var office = await UploadOffice.OpenAsync();

        var upload = await office.CheckAsync(
            RecallCsv.Of((reference, title, product), ("B", "好的", "灯")));

        var row = (await office.RowsAsync(upload)).Single(one => one.Action == UploadAction.Rejected);
        Assert.Contains(row.Remarks, remark => s_headings.Contains(remark.Column) || remark.Column == property);
        Assert.Equal(1, upload.Counts!.Added);
    }

    [Fact]
    public async Task Dirt_is_taken_and_marked()
    {
        await using var office = await UploadOffice.OpenAsync();
        var text = $"{RecallCsv.Headings},商品条码,涉及数量\nA,召回,2024-03-15,水壶,起火,换,123,约三千\n";

        var upload = await office.RecordAsync(await office.CheckAsync(text), UploadMode.AllOrNothing);

        Assert.Equal(new(1, 0, 0, 1, 0, 1), upload.Counts);
        Assert.Equal("123", Assert.Single(Assert.Single(await office.AllNoticesAsync()).Products).Gtin);
    }

    [Fact]
    public async Task The_kind_is_told_by_the_headings()
    {
        await using var office = await UploadOffice.OpenAsync();

        var upload = UploadOffice.Done(await office.ReceiveAsync(RecallCsv.Of(1), kind: null));

        Assert.Equal((NoticeKind.Recall, UploadState.Checking), (upload.Kind, upload.State));
    }
}
