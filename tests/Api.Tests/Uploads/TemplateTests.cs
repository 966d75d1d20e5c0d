using System.Text;
using ConsumerSafety.Api.Uploads.Templates;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using CsCheck;
using MiniExcelLibs;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class TemplateTests
{
    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    private static readonly string[] s_texts =
        ["电动自行车", "Kettle 2000", "“引号”, ‘x’", "a=b", "3 × 220 V", "𠮷野家", "<b>&amp;", "水壶；插座"];

    private static readonly Gen<string> s_text = Gen.Int[0, s_texts.Length - 1].Select(index => s_texts[index]);

    private static readonly Gen<DateOnly?> s_day =
        Gen.Int[0, 700].Select(day => new DateOnly(2022, 1, 1).AddDays(day)).Nullable(0.3);

    private static readonly Gen<Product> s_product =
        from texts in s_text.Null(0.4).Array[6]
        from name in s_text
        from number in Gen.Int[1, 1_000_000]
        from category in Gen.Bool.Select(isToy => isToy ? "Toys" : "Dolls").Null(0.4)
        from day in s_day
        select new Product
        {
            Name = $"{name} {number}", Brand = texts[0], Model = texts[1], Batch = texts[2], Manufacturer = texts[3],
            Seller = texts[4], Platform = texts[5], Category = category, ProducedFrom = day, ProducedTo = day,
            Gtin = number % 3 == 0 ? "6901234567892" : null, Origin = number % 2 == 0 ? "CN" : null,
        };

    private static readonly Gen<Recall> s_recall =
        from texts in s_text.Array[5]
        from lists in s_text.Array[0, 3].Array[2]
        from days in s_day.Array[2]
        from products in s_product.Array[1, 4]
        from number in Gen.Int[0, 1_000_000]
        from initiation in Gen.Enum<Initiation>().Nullable(0.3)
        from risk in Gen.Enum<RiskLevel>()
        from at in Gen.Int[0, 100_000_000]
        select new Recall
        {
            Title = texts[0], PublisherId = "samr", ReferenceNumber = $"R-{number}", Summary = texts[1],
            Body = $"{texts[2]}\n\n{texts[3]}", Defect = texts[3], Remedy = texts[4],
            Measures = [.. lists[0].Distinct()], Standards = [.. lists[1].Where(text => text.IndexOfAny(['；', ';']) < 0).Distinct()],
            HazardTypes = number % 2 == 0 ? ["Fire", "Choking"] : [], RegionCode = "110105", RiskLevel = risk,
            PublishedAt = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(at),
            Products = products, UnitsAffected = number, CompletionRate = number % 100, Initiation = initiation,
            StartsOn = days[0], SourceUrl = "https://samr.example/a?b=c&d", CampaignIds = ["iron-fist-2024"],
            Attachments = [new() { Name = "公告.pdf", Url = "https://samr.example/a.pdf", Length = number }],
        };

    private static readonly Gen<SpotCheck> s_check =
        from texts in s_text.Array[3]
        from products in s_product.Array[1, 2]
        from names in s_text.Array[0, 4]
        from verdict in Gen.Enum<Verdict>()
        from number in Gen.Int[0, 1_000_000]
        select new SpotCheck
        {
            Title = texts[0], PublisherId = "samr", ReferenceNumber = $"S-{number}", Round = texts[1],
            Verdict = verdict, SamplingChannel = SamplingChannel.Online, Products = products, SampledFrom = texts[2],
            PublishedAt = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            TestItems =
            [
                .. names.Select((name, i) => new TestItem
                {
                    Name = $"{name} {i}", Measured = $"{i},5", Requirement = "≤0.1", Unit = "mg/kg", Conforms = i > 1,
                }),
            ],
        };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(UploadShape.Csv)]
    [InlineData(UploadShape.Workbook)]
    [InlineData(UploadShape.JsonLines)]
    public async Task What_is_filled_in_is_what_is_recorded(UploadShape shape)
    {
        await s_recall.Array[1, 12].SampleAsync(
            async recalls => await CompareAsync(NoticeKind.Recall, Distinct(recalls), shape), iter: 20, threads: 1);
        await s_check.Array[1, 12].SampleAsync(
            async checks => await CompareAsync(NoticeKind.SpotCheck, Distinct(checks), shape), iter: 20, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_workbook_has_the_headings_and_explains_each(NoticeKind kind)
    {
        using var stream = new MemoryStream(UploadTemplate.Write(kind, UploadShape.Workbook));
        var sheets = stream.GetSheetNames();
        var headings = First(stream, sheets[0]).ToList();
        var explained = stream.Query(useHeaderRow: false, sheetName: sheets[1])
            .Cast<IDictionary<string, object?>>().Select(row => row["A"]).ToList();

        Assert.Equal(headings.Count, headings.Distinct().Count());
        Assert.Empty(headings.Except(explained));
        Assert.Contains("标题 Title", headings);
    }

    [Fact]
    public void A_workbook_says_what_is_required()
    {
        using var stream = new MemoryStream(UploadTemplate.Write(NoticeKind.Recall, UploadShape.Workbook));
        var required = stream.Query(useHeaderRow: false, sheetName: stream.GetSheetNames()[1])
            .Cast<IDictionary<string, object?>>()
            .Where(row => $"{row["E"]}".StartsWith("Required.", StringComparison.Ordinal))
            .Select(row => row["A"]);

        Assert.Equal(
            [
                "标题 Title", "发布日期 Published", "发布机构文号 Publisher's reference", "产品名称 Product", "缺陷 Defect",
                "召回措施 Remedy",
            ],
            required);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_heading_of_a_template_is_known_when_it_comes_back(NoticeKind kind)
    {
        var words = new Import.Uploads.FileInspector(NoticeColumns.All);
        var path = Path.GetTempFileName();
        var columns = NoticeColumns.OfTemplate(kind).ToList();
        File.WriteAllText(path, string.Join('\t', columns.Select(column => column.Headings[0])) + "\n1\t2\n");

        var inspection = words.Inspect(path, null, Token);
        File.Delete(path);

        Assert.Equal(kind, inspection.Kind);
        Assert.Equal(columns.Select(column => column.Property), inspection.Columns.Select(column => column.Property));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Csv_begins_with_a_mark_by_which_spreadsheets_know_it(NoticeKind kind) =>
        Assert.Equal([0xEF, 0xBB, 0xBF], UploadTemplate.Write(kind, UploadShape.Csv).Take(3));

    [Fact]
    public async Task A_template_that_nobody_filled_in_says_that_it_has_no_rows()
    {
        await using var office = await UploadOffice.OpenAsync();
        foreach (var shape in Enum.GetValues<UploadShape>())
            Assert.IsType<Api.Uploads.UploadOutcome.Invalid>(
                await office.ReceiveAsync(UploadTemplate.Write(NoticeKind.Recall, shape)));
    }

    private static async Task CompareAsync(NoticeKind kind, IReadOnlyList<Notice> notices, UploadShape shape)
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = await office.CheckAsync(
            TemplateFile.Write(kind, notices, shape), shape == UploadShape.JsonLines ? null : kind);
        Assert.Equal(0, upload.Counts!.RejectedRows);
        await office.RecordAsync(upload, UploadMode.AllOrNothing);

        var recorded = (await office.AllNoticesAsync()).ToDictionary(notice => notice.ReferenceNumber!);
        foreach (var notice in notices)
            Assert.Equal(
                Encoding.UTF8.GetString(NoticeJson.Write(notice)),
                Encoding.UTF8.GetString(NoticeJson.Write(
                    recorded[notice.ReferenceNumber!] with { Id = null, UpdatedAt = null })));
    }

    private static List<Notice> Distinct(IEnumerable<Notice> notices) =>
        [.. notices.DistinctBy(notice => notice.ReferenceNumber)];

    private static IEnumerable<object?> First(Stream stream, string sheet) =>
        ((IDictionary<string, object?>)stream.Query(useHeaderRow: false, sheetName: sheet).First()).Values;
}
