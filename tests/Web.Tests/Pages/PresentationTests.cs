using CsCheck;
using System.Text.Encodings.Web;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class PresentationTests
{
    [Fact]
    public void Marks_stand_around_matches_and_everything_is_encoded()
    {
        var writer = new StringWriter();
        new MarkedText("<a> fire & ice", [4..8]).WriteTo(writer, HtmlEncoder.Default);

        Assert.Equal("&lt;a&gt; <mark>fire</mark> &amp; ice", writer.ToString());
    }

    [Fact]
    public void An_excerpt_is_cut_around_the_first_match()
    {
        var text = new string('a', 300) + "fire" + new string('b', 300);
        var excerpt = new MarkedText(text, [300..304, 310..312, 590..595]).Excerpt(200);

        Assert.Equal("fire", excerpt.Text[excerpt.Matches[0]]);
        Assert.Equal(2, excerpt.Matches.Count);
        Assert.StartsWith("…a", excerpt.Text, StringComparison.Ordinal);
        Assert.EndsWith("b…", excerpt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_never_splits_a_character_beyond_the_basic_plane() => Gen
        .Select(Gen.Int[0, 40], Gen.Int[1, 30])
        .Sample((lead, length) =>
        {
            var text = new string('a', lead) + string.Concat(Enumerable.Repeat("\ud83d\ude00", 60));
            var excerpt = new MarkedText(text, []).Excerpt(length).Text;
            return !char.IsHighSurrogate(excerpt.TrimEnd('…').DefaultIfEmpty('a').Last());
        });

    [Theory]
    [InlineData(1, 45, "1* 2 3")]
    [InlineData(5, 200, "1 - 4 5* 6 - 10")]
    [InlineData(1, 0, "1*")]
    [InlineData(100, 5000, "1 - 99 100*")]
    public void Page_links_stay_few(int current, long count, string expected)
    {
        var links = PageLinks.Create(current, count, page => $"/{page}").Links
            .Select(link => link is null ? "-" : $"{link.Number}{(link.IsCurrent ? "*" : "")}");

        Assert.Equal(expected, string.Join(' ', links));
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//example.org", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://example.org/ü", true)]
    public void Only_web_addresses_are_followed(string address, bool isFollowed) =>
        Assert.Equal(isFollowed, WebAddress.Followable(address) is not null);

    [Fact]
    public void Every_member_of_every_enumeration_has_a_name()
    {
        var members = typeof(Domain.Notices.Notice).Assembly.GetTypes()
            .Where(type => type.IsEnum && type.Namespace == "ConsumerSafety.Domain.Notices")
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>());

        Assert.All(members, member => Assert.NotEmpty(EnumLabels.Of(member).English));
    }

    [Fact]
    public void Counts_have_a_singular_in_english_only()
    {
        Assert.Equal("1 notice", Language.English[ResultTexts.Count, 1]);
        Assert.Equal("1,200 notices", Language.English[ResultTexts.Count, 1200]);
        Assert.Equal("共 1,200 条", Language.Chinese[ResultTexts.Count, 1200]);
    }

    [Fact]
    public void Days_are_those_of_china() =>
        Assert.Equal("2024年9月1日", Language.Chinese.Date(new DateTimeOffset(2024, 8, 31, 17, 0, 0, TimeSpan.Zero)));
}
