using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Web.Tests.Regulators;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Subscriptions;

public sealed class NoticeTopicsTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    private ITopicReader Topics => console.App.Services.GetRequiredService<ITopicReader>();

    [Theory]
    [InlineData("", "", "/notices")]
    [InlineData("?sort=oldest&page=7&utm_source=x", "", "/notices")]
    [InlineData("kind=recall", "?kind=Recall", "/notices?kind=Recall")]
    [InlineData("?kind=Recall&q=a+b", "?q=a%20b&kind=Recall", "/notices?q=a%20b&kind=Recall")]
    [InlineData("?brand=%20ＡＢＣ%20", "?brand=ABC", "/notices?q=ABC")]
    [InlineData("?lift=31103101&kind=ElevatorNotice", "?kind=ElevatorNotice&lift=31103101",
        "/notices?q=31103101&kind=ElevatorNotice")]
    [InlineData("?brand=&product=", "", "/notices")]
    public void A_topic_is_written_in_one_way_and_shown_on_the_site(string typed, string topic, string path)
    {
        var reading = Topics.Read(typed, "en");

        Assert.Equal((topic, path), (reading.Topic, reading.SitePath));
        Assert.Empty(reading.Faults);
        Assert.Equal(topic, Topics.Read(topic, "zh-CN").Topic);
    }

    [Theory]
    [InlineData("?colour=red")]
    [InlineData("?kind=Nonsense")]
    [InlineData("?category=Nonsense")]
    public void What_cannot_be_understood_is_named(string typed)
    {
        Assert.Single(Topics.Read(typed, "en").Faults);
        Assert.Single(Topics.Read(typed, "zh-CN").Faults);
    }

    [Fact]
    public void What_is_too_long_is_refused()
    {
        Assert.NotEmpty(Topics.Read("?q=" + new string('a', 2_000), "en").Faults);
        Assert.NotEmpty(Topics.Read("?brand=" + new string('a', 101), "en").Faults);
    }

    [Fact]
    public void A_topic_has_a_name_in_the_language_asked_for()
    {
        Assert.Equal("Brand ABC, Recall", Topics.Read("?brand=ABC&kind=Recall", "en").Name);
        Assert.Equal("品牌 ABC、召回", Topics.Read("?brand=ABC&kind=Recall", "zh-CN").Name);
    }
}
