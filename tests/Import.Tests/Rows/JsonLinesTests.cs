using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Tests.Rows;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task A_malformed_line_is_a_reason_for_its_row_only()
    {
        var result = await ImportWorld.Read(ImportWorld.Recalls("\"Defect\": \"d\""), """
            # a comment
            {"n":"1","d":"x"}

            {"n":"2","d":
            {"n":"3","d":"\ud800"}
            {"n":"4"} {"n":"5"}
            {"n":"6"}
            """);
        Assert.Equal(5, result.Check.Rows);
        Assert.Equal([2, 4, 5, 6, 7], result.Rows.Select(row => row.Number));
        Assert.Equal([true, false, false, false, true], result.Rows.Select(row => row.Notice is not null));
        Assert.All(result.Rows.Where(row => row.Notice is null), row => Assert.NotEmpty(row.Faults));
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over()
    {
        var content = "{\"n\":\"1\"}\n{\"n\":\""
            + new string('x', ImportLimits.RowBytes + 70_000) + "\"}\n{\"n\":\"3\"}";
        var result = await ImportWorld.Read(ImportWorld.Recalls("\"Defect\": \"d\""), content);
        Assert.Equal([true, false, true], result.Rows.Select(row => row.Notice is not null));
        Assert.Contains("longer than 8 MB", Assert.Single(result.Rows[1].Faults).Reason.English,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_as_a_whole()
    {
        var result = await ImportWorld.Read(ImportWorld.Shipped("notices-jsonl"),
            "PK\u0003\u0004 nothing\nof this\nis JSON");
        Assert.Contains("Not JSON Lines", result.Check.Reason!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_of_bytes_that_are_not_UTF8_is_a_reason_for_its_row()
    {
        byte[] content =
        [
            .. Encoding.UTF8.GetBytes("{\"n\":\"1\",\"t\":\"召回一\"}\n"
                + "{\"n\":\"2\",\"t\":\"召回二\"}\n{\"n\":\"3\",\"t\":\""),
            0xD5, 0xD9, 0xFF, .. Encoding.UTF8.GetBytes("\"}\n"),
        ];
        var result = await ImportWorld.Read(ImportWorld.Recalls("\"Defect\": \"d\""), content);
        Assert.Equal([true, true, false], result.Rows.Select(row => row.Notice is not null));
    }

    [Fact]
    public async Task A_file_in_GB18030_is_recognized()
    {
        var content = TextEncoding.Gb18030.GetBytes("{\"n\":\"1\",\"t\":\"电动自行车召回\"}\n{\"n\":\"2\",\"t\":\"玩具召回\"}\n");
        var result = await ImportWorld.Read(ImportWorld.Recalls("\"Defect\": \"d\""), content);
        Assert.Equal(["电动自行车召回", "玩具召回"], result.Rows.Select(row => row.Notice!.Title));
    }

    [Fact]
    public async Task A_number_that_comes_again_with_other_content_is_rejected()
    {
        var result = await ImportWorld.Read(ImportWorld.Recalls("\"Defect\": \"d\""), """
            {"n":"1","d":"x"}
            {"n":"1","d":"x"}
            {"n":"1","d":"y"}
            """);
        Assert.Equal([true, true, false], result.Rows.Select(row => row.Notice is not null));
        Assert.Contains("already came in row 1", result.Rows[2].Faults[^1].Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_export_writes_comes_back_equal()
    {
        var notices = new Notice[]
        {
            new Recall { Id = "RC-2024-000001", Title = "One", PublisherId = "cpsc", ReferenceNumber = "1", Version = 3,
                Status = NoticeStatus.Corrected, ChangeReason = "A word",
                    UpdatedAt = new(2024, 3, 5, 1, 2, 3, TimeSpan.Zero),
                Products = [new() { Name = "Kettle", Gtin = "036000291452" }], UnitsAffected = 7 },
            new ConsumerTip { Title = "二", PublisherId = "samr", ReferenceNumber = "2" },
        };
        var lines = string.Join('\n', notices.Select(notice => Encoding.UTF8.GetString(NoticeJson.Write(notice))));
        var result = await ImportWorld.Read(ImportWorld.Shipped("notices-jsonl"), lines);
        Assert.Equal(notices.Select(NoticeJson.Write), result.Rows.Select(row => NoticeJson.Write(row.Notice!)));
    }

    [Theory]
    [InlineData("""{"Title":"x"}""")]
    [InlineData("""{"Kind":"Recall","Title":"x","PublisherId":"cpsc","ReferenceNumber":"1","UnitsAffected":"many"}""")]
    [InlineData("""{"Kind":"Recall","Title":"x","PublisherId":"cpsc","ReferenceNumber":"1","Verdict":"Conforming"}""")]
    [InlineData("""{"Kind":"Recall","Title":"x","PublisherId":"cpsc","ReferenceNumber":"1","Products":[null]}""")]
    [InlineData("""{"Kind":"Recall","Title":"x","PublisherId":"cpsc","ReferenceNumber":"1","Products":null}""")]
    [InlineData("""{"Kind":"Recall","Title":"x","PublisherId":"cpsc"}""")]
    [InlineData("""{"Kind":"Nothing","Title":"x","PublisherId":"cpsc","ReferenceNumber":"1"}""")]
    [InlineData("""{"Kind":7,"Title":"\ud800","PublisherId":"cpsc","ReferenceNumber":"1"}""")]
    public async Task A_line_that_is_no_notice_is_rejected_with_a_reason(string line)
    {
        var result = await ImportWorld.Read(ImportWorld.Shipped("notices-jsonl"), line);
        Assert.Null(Assert.Single(result.Rows).Notice);
        Assert.NotEmpty(result.Rows[0].Faults);
    }

    [Fact]
    public async Task The_caller_can_name_the_publisher()
    {
        var result = await ImportWorld.Read(ImportWorld.Recalls("\"Defect\": \"d\""), """{"n":"1"}""", "fda");
        Assert.Equal("fda", result.Rows[0].Notice!.PublisherId);
    }
}
