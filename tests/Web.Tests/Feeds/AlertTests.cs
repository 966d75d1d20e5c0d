using System.Net;
using System.Xml.Linq;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Alerts;
using ConsumerSafety.Web.Tests.Pages;

namespace ConsumerSafety.Web.Tests.Feeds;

public sealed class AlertTests(SiteFixture site)
{
    private static readonly XNamespace s_cap = "urn:oasis:names:tc:emergency:cap:1.2";

    private static readonly Recall s_recall = new()
    {
        Id = "RC-2024-000009", Title = "充电器召回", PublisherId = "samr", RiskLevel = RiskLevel.Serious,
        UpdatedAt = new(2024, 5, 1, 1, 2, 3, TimeSpan.Zero),
    };

    [Fact]
    public async Task A_withdrawn_notice_of_serious_risk_cancels_its_alert()
    {
        var alert = XDocument.Parse(await site.ReadAsync($"/notices/{TestCatalogue.WithdrawnId}/cap.xml")).Root!;

        Assert.Equal(s_cap + "alert", alert.Name);
        Assert.Equal("Cancel", Text(alert, "msgType"));
        Assert.Equal($"{TestCatalogue.WithdrawnId}.2", Text(alert, "identifier"));
        var reference = Text(alert, "references").Split(',');
        Assert.Equal([Text(alert, "sender"), $"{TestCatalogue.WithdrawnId}.1"], reference[..2]);
        Assert.EndsWith("+08:00", reference[2], StringComparison.Ordinal);
        Assert.Equal(
            ["zh-CN", "en-US"], alert.Elements(s_cap + "info").Select(info => Text(info, "language")));
        Assert.All(alert.Elements(s_cap + "info"), info => Assert.Equal("AllClear", Text(info, "responseType")));
    }

    [Fact]
    public async Task The_elements_stand_in_the_order_of_the_schema()
    {
        string[] order =
        [
            "language", "category", "event", "responseType", "urgency", "severity", "certainty", "audience",
            "eventCode", "effective", "onset", "expires", "senderName", "headline", "description", "instruction",
            "web", "contact", "parameter", "resource", "area",
        ];
        var alert = XDocument.Parse(await site.ReadAsync($"/notices/{TestCatalogue.WithdrawnId}/cap.xml")).Root!;

        foreach (var info in alert.Elements(s_cap + "info"))
        {
            var places = info.Elements().Select(element => Array.IndexOf(order, element.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }
    }

    [Theory]
    [InlineData("CT-2023-000001")]
    [InlineData("RC-2020-000999")]
    public async Task Other_notices_have_no_alert(string id) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/notices/{id}/cap.xml")).StatusCode);

    [Fact]
    public void The_first_version_alerts_a_correction_updates_and_a_lower_risk_cancels()
    {
        RevisionSummary[] history = [new(1, NoticeStatus.Published, s_recall.UpdatedAt!.Value, null)];
        var second = s_recall with { Version = 2, Status = NoticeStatus.Corrected };

        Assert.Equal(CapMessageType.Alert, CapMessage.Of(s_recall, []).Type);
        Assert.Equal(CapMessageType.Update, CapMessage.Of(second, history).Type);
        Assert.Equal(CapMessageType.Cancel, CapMessage.Of(second with { RiskLevel = RiskLevel.High }, history).Type);
        Assert.Equal([1], CapMessage.Of(second, history).Earlier.Select(revision => revision.Version));
    }

    [Fact]
    public void Invented_notices_are_tests()
    {
        Assert.True(CapMessage.Of(s_recall with { SourceUrl = "https://example.org/1" }, []).IsTest);
        Assert.False(CapMessage.Of(s_recall with { SourceUrl = "https://www.samr.gov.cn/1" }, []).IsTest);
    }

    private static string Text(XElement parent, string name) => parent.Element(s_cap + name)!.Value;
}
