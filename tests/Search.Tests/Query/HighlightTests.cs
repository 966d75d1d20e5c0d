using System.Text;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Search.Tests.Catalogue;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class HighlightTests
{
    [Theory]
    [InlineData("电动自行车", "某牌电动自行车召回", "某牌[电动自行车]召回")]
    [InlineData("blender", "Two Blenders, one blend", "Two [Blenders], one blend")]
    [InlineData("tdt1234z", "Model TDT-1234Z sold", "Model [TDT-1234Z] sold")]
    [InlineData("ＴＤＴ", "Model TDT-1234Z sold", "Model [TDT]-1234Z sold")]
    [InlineData("车 召回", "车与召回", "[车]与[召回]")]
    public async Task What_was_searched_for_is_marked_in_the_title(string typed, string title, string expected)
    {
        await using var catalogue = await TestCatalogue.WithAsync(Notices.Recall(1, title));

        var row = Assert.Single(Find(catalogue, typed).Rows);

        Assert.Equal(expected, Show(row.Title!));
    }

    [Fact]
    public async Task Where_the_summary_has_no_match_the_body_is_quoted_around_its_first()
    {
        var body = new string('空', 300) + "充电时起火" + new string('空', 300);
        await using var catalogue = await TestCatalogue.WithAsync(
            Notices.Recall(1, "召回", recall => recall with { Summary = "概要", Body = body }));

        var summary = Show(Assert.Single(Find(catalogue, "起火").Rows).Summary!);

        Assert.StartsWith("…空", summary, StringComparison.Ordinal);
        Assert.Contains("充电时[起火]空", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_has_every_word_the_nearest_are_given_and_said_to_be_so()
    {
        await using var catalogue = await TestCatalogue.WithAsync(
            Notices.Recall(1, "Kettle recalled"), Notices.Recall(2, "某品牌移动电源召回"));

        var typo = Find(catalogue, "ketle");
        var extra = Find(catalogue, "小狮子牌移动电源");

        Assert.True(typo.IsNearest && extra.IsNearest);
        Assert.Equal("RC-2024-000001", Assert.Single(typo.Rows).Id);
        Assert.Equal("RC-2024-000002", Assert.Single(extra.Rows).Id);
    }

    private static SearchResult Find(TestCatalogue catalogue, string typed) => catalogue.Find(
        new NoticeQuery(EntitySets.Notices)
        {
            Text = new WordsNode(typed), WithHighlights = true, IsForgiving = true, WithCount = true,
        });

    private static string Show(Highlight highlight)
    {
        var text = new StringBuilder(highlight.Text);
        foreach (var match in highlight.Matches.Reverse())
            text.Insert(match.End.Value, ']').Insert(match.Start.Value, '[');
        return text.ToString();
    }
}
