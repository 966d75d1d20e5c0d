using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Search.Tests.Catalogue;
using static ConsumerSafety.Search.Tests.Catalogue.Notices;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class ForgivingTests
{
    [Theory]
    [InlineData("沐朗电热水壶")] // brand and product run together
    [InlineData("沐朗牌电热水户")] // a slip in one character
    [InlineData("二手烧水壶")] // another name within a run
    [InlineData("ZK-550")] // the beginning of a model number
    [InlineData("zk5501234")]
    [InlineData("690 1234 567892")] // a barcode as it is printed
    [InlineData("６９０１２３４５６７８９２")]
    [InlineData("electrickettle")]
    [InlineData("elektric kettle")]
    public async Task What_is_typed_nearly_right_is_found(string typed)
    {
        await using var catalogue = new TestCatalogue(lexicon: Lexicons.Shipped);
        catalogue.Source.Add(
            Recall(1, "某公司召回部分沐朗牌产品 electric kettle", recall => recall with
            {
                Products = [new() { Name = "电热水壶", Brand = "沐朗", Model = "ZK-5501234", Gtin = "6901234567892" }],
            }),
            Recall(2, "某公司召回插座 socket"));
        await catalogue.CatchUpAsync();

        Assert.Equal(["RC-2024-000001"], Find(catalogue, typed).Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task Few_that_have_every_word_come_before_those_that_have_most()
    {
        await using var catalogue = await TestCatalogue.WithAsync(
            Recall(1, "Baby hammocks"),
            Recall(2, "Baby cradles and hammocks"),
            Recall(3, "Cradles"),
            Recall(4, "Sofa"));

        var result = Find(catalogue, "baby cradles");

        Assert.False(result.IsNearest);
        Assert.Equal("RC-2024-000002", result.Rows[0].Id);
        Assert.Equal(["RC-2024-000001", "RC-2024-000003"], result.Rows.Skip(1).Select(row => row.Id).Order());
    }

    [Fact]
    public async Task A_number_is_never_widened_to_half_of_it()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "TDT-1234"), Recall(2, "TDT-5678"));

        Assert.Equal(["RC-2024-000001"], Find(catalogue, "tdt 1234").Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task The_nearest_are_walked_page_by_page_like_any_others()
    {
        await using var catalogue = await TestCatalogue.WithAsync(
            Enumerable.Range(1, 30).Select(i => Recall(i, $"Kettle {i}")));
        var query = new NoticeQuery(EntitySets.Notices)
        {
            Text = new WordsNode("ketle"), IsForgiving = true, Top = 10, Sort = [SortKey.Relevance],
        };

        var first = catalogue.Find(query);
        var second = catalogue.Find(query with { After = first.Next });
        var skipped = catalogue.Find(query with { Skip = 10 });

        Assert.True(second.IsNearest);
        Assert.Equal(10, second.Rows.Count);
        Assert.Equal(second.Rows.Select(row => row.Id), skipped.Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task A_text_of_any_length_is_answered()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "某牌电热水壶 kettle"));
        var runs = string.Join(' ', Enumerable.Range(0, 100).Select(i => new string((char)('一' + i), 100)));

        Assert.Empty(Find(catalogue, runs).Rows);
        Assert.Empty(Find(catalogue, new string('k', 10_000)).Rows);
        Assert.Single(Find(catalogue, "电热水壶" + new string('空', 20)).Rows);
    }

    private static SearchResult Find(TestCatalogue catalogue, string typed) =>
        catalogue.Find(new NoticeQuery(EntitySets.Notices)
        {
            Text = new WordsNode(typed), IsForgiving = true, Sort = [SortKey.Relevance],
        });
}
