using System.Text;
using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using CsCheck;

namespace ConsumerSafety.Domain.Tests.Notices;

public sealed class NoticeJsonTests
{
    [Fact]
    public void EveryNoticeIsReadAsItWasWritten() => RandomNotices.All.Sample(notice =>
    {
        var read = NoticeJson.ReadNotice(NoticeJson.Write(notice));

        Assert.Equal(notice.GetType(), read.GetType());
        Assert.Equivalent(notice, read, strict: true);
        Assert.Equal(NoticeJson.Write(notice), NoticeJson.Write(read));
    }, iter: 500);

    [Fact]
    public void KindMayStandAnywhereInTheObject()
    {
        var notice = Read("""{"Title":"灯","PublisherId":"samr","Kind":"ConsumerTip","Advice":"拔下插头"}""");

        Assert.Equal("拔下插头", Assert.IsType<ConsumerTip>(notice).Advice);
    }

    [Fact]
    public void WhatIsNotNamedKeepsItsDefault()
    {
        var notice = Read("""{"Kind":"SpotCheck","Title":"灯","PublisherId":"samr"}""");

        Assert.Equivalent(new SpotCheck { Title = "灯", PublisherId = "samr" }, notice, strict: true);
        Assert.Empty(NoticeJson.ReadCampaign("""{"Id":"q","Name":"月","EnglishName":"Month"}"""u8).OrganiserIds);
    }

    [Fact]
    public void InstantsBecomeUtcToTheMillisecond()
    {
        var notice = Read(
            """{"Kind":"Recall","Title":"t","PublisherId":"samr","PublishedAt":"2024-05-01T08:00:00.1239+08:00"}""");

        Assert.Equal(new DateTimeOffset(2024, 5, 1, 0, 0, 0, 123, TimeSpan.Zero), notice.PublishedAt);
        Assert.Equal(TimeSpan.Zero, notice.PublishedAt!.Value.Offset);
    }

    [Theory]
    [InlineData("""{"Title":"t","PublisherId":"samr"}""")]
    [InlineData("""{"Kind":"Recal","Title":"t","PublisherId":"samr"}""")]
    [InlineData("""{"Kind":"Recall","PublisherId":"samr"}""")]
    [InlineData("""{"Kind":"Recall","Title":null,"PublisherId":"samr"}""")]
    [InlineData("""{"Kind":"Recall","Title":"t","PublisherId":"samr","Products":null}""")]
    [InlineData("""{"Kind":"Recall","Title":"t","PublisherId":"samr","RiskLevel":4}""")]
    [InlineData("""{"Kind":"Recall","Title":"t","PublisherId":"samr","RiskLevel":"Extreme"}""")]
    [InlineData("""{"Kind":"Recall","Title":"t","PublisherId":"samr","Titel":"t"}""")]
    [InlineData("""{"Kind":"Recall","Title":"t","PublisherId":"samr","StartsOn":"2024-02-30"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    public void WhatIsNotANoticeIsRefused(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static Notice Read(string json) => NoticeJson.ReadNotice(Encoding.UTF8.GetBytes(json));
}
