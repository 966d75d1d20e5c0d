using System.Text;
using System.Text.Json;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Uploads;
using MiniExcelLibs;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class ResultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_comes_back_with_what_became_of_each_row()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.TakeInAsync(
            "二〇二四年第一批\n" + RecallCsv.Of(("A", "一", "水壶"), ("", "二", "插座")), UploadMode.GoodRowsOnly);

        var lines = (await ReadAsync(office, upload)).TrimEnd().Split("\r\n");

        Assert.EndsWith("二〇二四年第一批,,,,,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("处理结果说明 Outcome of upload,公告编号 Notice number,原因 Reason,发布机构文号", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("New,RC-2024-000001,,A,一", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Rejected,,", lines[3], StringComparison.Ordinal);
        Assert.Contains("reference number is needed", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_like_a_formula_comes_back_disarmed_and_goes_in_again_as_it_was()
    {
        await using var office = await UploadOffice.OpenAsync();
        var text = RecallCsv.Of(("A", "=HYPERLINK(\"\"http://x\"\")", "@水壶"))
            .Replace("=HYPERLINK(\"\"http://x\"\")", "\"=HYPERLINK(\"\"http://x\"\")\"", StringComparison.Ordinal);
        var upload = await office.TakeInAsync(text);

        var result = await ReadAsync(office, upload);

        Assert.Contains(",'=HYPERLINK(", result, StringComparison.Ordinal);
        Assert.Contains(",'@水壶,", result, StringComparison.Ordinal);
        var again = await office.CheckAsync(await ReadBytesAsync(office, upload));
        Assert.Equal(new(0, 0, 1, 0, 0, 1), again.Counts);
    }

    [Fact]
    public async Task A_workbook_comes_back_as_a_workbook_without_formulas()
    {
        await using var office = await UploadOffice.OpenAsync();
        var file = new WorkbookFile().Sheet("召回",
        [
            RecallCsv.Headings.Split(','),
            ["A-1", "<c t=\"str\"><f>1+1</f><v>=2</v></c>", "2024-03-15", "水壶", "起火", "换"],
        ]).Save();
        var upload = await office.RecordAsync(await office.CheckAsync(file), UploadMode.AllOrNothing);

        await using var stream = await office.Get<UploadResult>().OpenAsync(upload, "zh-CN", Token);
        var rows = stream.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>().ToList();

        Assert.Equal(["已新增", "RC-2024-000001"], rows[1].Values.Take(2));
        Assert.Equal("'=2", rows[1].Values.ElementAt(4));
    }

    [Fact]
    public async Task Json_lines_come_back_as_json_lines()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync("""
            # a remark
            {"Kind":"ConsumerTip","Title":"甲","PublisherId":"samr","ReferenceNumber":"1","PublishedAt":"2024-03-01T00:00:00Z","Advice":"x"}
            {"Kind":"ConsumerTip"
            """);

        var lines = Encoding.UTF8.GetString(await ReadBytesAsync(office, upload)).TrimEnd().Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(
            [("Would be new", 2), ("Rejected", 3)],
            lines.Select(line => (line.GetProperty("Outcome").GetString(), line.GetProperty("Line").GetInt32())));
        Assert.Equal("甲", lines[0].GetProperty("Notice").GetProperty("Title").GetString());
        Assert.NotEmpty(lines[1].GetProperty("Reasons").EnumerateArray());
    }

    [Fact]
    public async Task After_taking_back_the_file_says_what_was_not()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.TakeInAsync(RecallCsv.Of(("A", "一", "水壶"), ("B", "二", "插座")));
        var second = (await office.AllNoticesAsync()).Single(notice => notice.ReferenceNumber == "B");
        await office.Notices.WithdrawAsync(second.Id!, "别的原因", "somebody", Token);

        var lines = (await ReadAsync(office, await office.UndoAsync(upload))).Split("\r\n");

        Assert.StartsWith("Undone,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Not undone: changed since,", lines[2], StringComparison.Ordinal);
    }

    private static async Task<byte[]> ReadBytesAsync(UploadOffice office, Upload upload)
    {
        await using var stream = await office.Get<UploadResult>().OpenAsync(upload, "en", Token);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Token);
        return copy.ToArray();
    }

    private static async Task<string> ReadAsync(UploadOffice office, Upload upload)
    {
        await using var stream = await office.Get<UploadResult>().OpenAsync(upload, "en", Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // Which cells are quoted is the writer's affair.
        return (await reader.ReadToEndAsync(Token)).Replace("\"\"", "”", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal).Replace("”", "\"", StringComparison.Ordinal);
    }
}
