using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Api.Tests.Uploads;

public sealed class MappingTests
{
    private const string Foreign = "Nr;Was;Wann;Warum;Abhilfe;Farbe\nX1;Kettle;15.3.2024;fire;refund;red\n";

    private static readonly Dictionary<string, string> s_properties = new()
    {
        ["Nr"] = "ReferenceNumber", ["Was"] = "Products.Name", ["Wann"] = "PublishedAt", ["Warum"] = "Defect",
        ["Abhilfe"] = "Remedy",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Headings_nobody_knows_are_mapped_by_hand_and_remembered_for_the_next_file()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = UploadOffice.Done(await office.ReceiveAsync(Foreign));
        Assert.Equal((UploadState.Mapping, ';'), (upload.State, upload.Delimiter));
        Assert.Equal(["Kettle"], upload.Columns[1].Samples);

        UploadOffice.Done(await office.Desk.MapAsync(
            UploadOffice.Author, upload.Id, new(NoticeKind.Recall, "en", s_properties), Token));
        await office.WorkAsync();
        await office.RecordAsync(await office.FindAsync(upload), UploadMode.AllOrNothing);

        var notice = Assert.IsType<Recall>(Assert.Single(await office.AllNoticesAsync()));
        Assert.Equal(("Kettle（Recall）", "fire", "en"), (notice.Title, notice.Defect, notice.Language));
        Assert.Equal(new(2024, 3, 15, 0, 0, 0, TimeSpan.Zero), notice.PublishedAt);
        var next = UploadOffice.Done(await office.ReceiveAsync(Foreign.Replace("X1", "X2", StringComparison.Ordinal)));
        Assert.Equal("Products.Name", next.Columns[1].Property);
        Assert.Null(next.Columns[5].Property);
    }

    [Fact]
    public async Task What_one_agency_said_is_not_offered_to_another()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = UploadOffice.Done(await office.ReceiveAsync(Foreign));
        UploadOffice.Done(await office.Desk.MapAsync(
            UploadOffice.Author, upload.Id, new(NoticeKind.Recall, "en", s_properties), Token));

        var other = UploadOffice.Done(await office.ReceiveAsync(
            System.Text.Encoding.UTF8.GetBytes(Foreign), caller: UploadOffice.Stranger));

        Assert.All(other.Columns, column => Assert.Null(column.Property));
    }

    [Theory]
    [InlineData("Nr", "Nonsense", "columns.Nr")]
    [InlineData("Missing", "Title", "columns.Missing")]
    [InlineData("Farbe", "Defect", "columns.Farbe")]
    public async Task A_choice_that_cannot_be_is_refused_by_its_column(string heading, string property, string field)
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = UploadOffice.Done(await office.ReceiveAsync(Foreign));
        var properties = new Dictionary<string, string>(s_properties) { [heading] = property };

        var outcome = await office.Desk.MapAsync(
            UploadOffice.Author, upload.Id, new(NoticeKind.Recall, "en", properties), Token);

        Assert.Contains(Assert.IsType<UploadOutcome.Invalid>(outcome).Faults, fault => fault.Field == field);
    }

    [Fact]
    public async Task A_column_must_be_the_reference_number()
    {
        await using var office = await UploadOffice.OpenAsync();
        var upload = UploadOffice.Done(await office.ReceiveAsync(Foreign));
        var properties = s_properties.Where(pair => pair.Key != "Nr").ToDictionary();

        var outcome = await office.Desk.MapAsync(
            UploadOffice.Author, upload.Id, new(NoticeKind.Recall, "en", properties), Token);

        Assert.Equal("columns", Assert.Single(Assert.IsType<UploadOutcome.Invalid>(outcome).Faults).Field);
    }

    [Theory]
    [InlineData("标称生产企业名称", "Products.Manufacturer")]
    [InlineData("样品名称", "Products.Name")]
    [InlineData("抽样编号", "ReferenceNumber")]
    [InlineData("检验结论", "Verdict")]
    [InlineData(" 规格 型号 ", "Products.Model")]
    [InlineData("Sampling date", "SampledOn")]
    [InlineData("products.gtin", "Products.Gtin")]
    [InlineData("recall_number", "ReferenceNumber")]
    public async Task Headings_are_known_by_their_usual_names(string heading, string property)
    {
        await using var office = await UploadOffice.OpenAsync();

        var upload = UploadOffice.Done(await office.ReceiveAsync(
            $"抽查标题,{heading},unknown\na,b,c\n", NoticeKind.SpotCheck));

        Assert.Equal(property, upload.Columns[1].Property);
    }
}
