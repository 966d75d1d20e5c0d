using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Forms;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Web.Tests.Regulators.Forms;

public sealed class FormReaderTests
{
    private static readonly CodeBook s_codes = new(TestCatalogue.Vocabulary);
    private static readonly Recall s_recall = new() { Title = "Kettle", PublisherId = "samr", UnitsAffected = 7 };

    [Theory]
    [InlineData("UnitsAffected", "12,000", "12000")]
    [InlineData("UnitsAffected", "１２０００", "12000")]
    [InlineData("UnitsAffected", " 12 000 ", "12000")]
    [InlineData("CompletionRate", "12.5%", "12.5")]
    [InlineData("StartsOn", "2024年5月6日", "2024-05-06")]
    [InlineData("StartsOn", "2024/5/6", "2024-05-06")]
    [InlineData("StartsOn", "20240506", "2024-05-06")]
    [InlineData("StartsOn", "6 May 2024", "2024-05-06")]
    [InlineData("PublishedAt", "2024-05-06T09:30", "2024-05-06T09:30")]
    [InlineData("PublishedAt", "2024.5.6 9:30", "2024-05-06T09:30")]
    [InlineData("Initiation", "责令召回", "Ordered")]
    [InlineData("RegionCode", "杭州市", "Hangzhou (330100)")]
    [InlineData("RegionCode", "hangzhou", "Hangzhou (330100)")]
    [InlineData("RegionCode", "330100", "Hangzhou (330100)")]
    [InlineData("RegionCode", "浙江省 (330000)", "Zhejiang (330000)")]
    [InlineData("RegionCode", "Atlantis", "Atlantis")]
    [InlineData("Standards", "GB 1\r\n\r\n GB 2\r\n", "GB 1\n  GB 2")]
    public void What_people_write_is_understood(string field, string typed, string shown)
    {
        var reading = Read((field, typed));

        Assert.Empty(reading.Faults);
        Assert.Equal(
            shown, new FormWriter(s_codes).Write(reading.Notice, Language.English, []).Text(field));
    }

    [Theory]
    [InlineData("UnitsAffected", "about ten")]
    [InlineData("UnitsAffected", "1.5")]
    [InlineData("UnitsAffected", "99999999999999999999")]
    [InlineData("CompletionRate", "1,5")]
    [InlineData("StartsOn", "31 February 2024")]
    [InlineData("PublishedAt", "soon")]
    [InlineData("Initiation", "Perhaps")]
    public void What_cannot_be_read_is_a_fault_of_its_field_and_kept_as_typed(string field, string typed)
    {
        var reading = Read((field, typed));

        var fault = Assert.Single(reading.Faults);
        Assert.Equal((field, typed), (fault.Path, fault.Value));
        Assert.Equal(
            typed, new FormWriter(s_codes).Write(reading.Notice, Language.English, reading.Faults).Text(field));
    }

    [Fact]
    public void A_cell_that_cannot_be_read_is_kept_in_its_row()
    {
        var reading = Read(
            ("Products.First", "0"), ("Products.Replaced", "0"), ("Products[4].Name", "  "),
            ("Products[7].Name", "Kettle"), ("Products[7].ProducedFrom", "last spring"));

        Assert.Equal("Products[0].ProducedFrom", Assert.Single(reading.Faults).Path);
        var row = Assert.Single(
            new FormWriter(s_codes).Write(reading.Notice, Language.English, reading.Faults).RowsOf("Products").Rows);
        Assert.Equal(("Kettle", "last spring"), (row["Name"], row["ProducedFrom"]));
    }

    [Fact]
    public void What_was_not_posted_stays() =>
        Assert.Equal(NoticeJson.Write(s_recall), NoticeJson.Write(Read().Notice));

    [Fact]
    public void What_was_emptied_is_gone() =>
        Assert.Null(((Recall)Read(("UnitsAffected", " ")).Notice).UnitsAffected);

    private static FormReading Read(params (string Name, string Text)[] posted) =>
        new FormReader(s_codes).Read(
            PostedForm.Read(
                s_recall.Kind,
                new FormCollection(posted.ToDictionary(one => one.Name, one => new StringValues(one.Text)))),
            s_recall);
}
