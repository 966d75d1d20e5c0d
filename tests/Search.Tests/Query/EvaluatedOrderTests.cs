using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Tests.Catalogue;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class EvaluatedOrderTests
{
    private static readonly ValueNode s_length =
        new FunctionNode(QueryFunction.Length, [new FieldNode(EntitySets.Notices.FindField("RegionCode")!)]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_set_is_walked_whole_in_the_order_of_a_computed_value(bool isDescending)
    {
        var notices = RandomNotices.Many(150, seed: 5);
        await using var catalogue = await TestCatalogue.WithAsync(notices);
        var sorted = isDescending
            ? notices.OrderByDescending(notice => notice.RegionCode?.Length)
            : notices.OrderBy(notice => notice.RegionCode?.Length);

        var walked = Walk(catalogue, new NoticeQuery(EntitySets.Notices)
        {
            Sort = [new(s_length, isDescending), SortKey.By(EntitySets.Notices.FindField("PublishedAt")!)], Top = 7,
        });

        Assert.Equal(
            sorted.ThenBy(notice => notice.PublishedAt).ThenBy(notice => notice.Id, StringComparer.Ordinal)
                .Select(notice => notice.Id!),
            walked);
    }

    [Fact]
    public async Task Relevance_and_a_computed_value_order_together()
    {
        await using var catalogue = await TestCatalogue.WithAsync(
            Notices.Recall(1, "kettle"), Notices.Recall(2, "kettle", recall => recall with { RegionCode = "abc" }),
            Notices.Recall(3, "stove"));

        var walked = Walk(catalogue, new NoticeQuery(EntitySets.Notices)
        {
            Text = new WordsNode("kettle"), Sort = [SortKey.Relevance, new(s_length, true)], Top = 1,
        });

        Assert.Equal(["RC-2024-000002", "RC-2024-000001"], walked);
    }

    [Fact]
    public async Task An_order_that_would_take_too_much_work_is_refused_with_its_bound()
    {
        await using var catalogue = await TestCatalogue.WithAsync(RandomNotices.Many(40, seed: 5));
        var search = new CatalogueSearch(catalogue.Index, catalogue.Tailer, Lexicon.Empty, mostSteps: 23_000);

        var refused = Assert.Throws<QueryTooCostlyException>(() => search.Search(
            new NoticeQuery(EntitySets.Notices) { Sort = [new(s_length)], Top = 3 },
            TestContext.Current.CancellationToken));

        Assert.Equal("ConsumerSafety:Index:MaxQuerySteps", refused.Bound);
        var cheap = search.Search(
            new NoticeQuery(EntitySets.Notices) { Top = 3 }, TestContext.Current.CancellationToken);
        Assert.Equal(3, cheap.Rows.Count);
    }

    private static List<string> Walk(TestCatalogue catalogue, NoticeQuery query)
    {
        var walked = new List<string>();
        SortPosition? after = null;
        do
        {
            var page = catalogue.Find(query with { After = after });
            walked.AddRange(page.Rows.Select(row => row.Id));
            after = page.Next;
        }
        while (after is not null && walked.Count < 1000);
        return walked;
    }
}
