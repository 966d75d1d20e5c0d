using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Execution;
using ConsumerSafety.Search.Tests.Catalogue;
using CsCheck;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class ExecutionTests
{
    private static readonly Gen<FilterNode?> s_filter = Gen.Frequency(
        (1, Gen.Bool.Select(_ => (FilterNode?)null)), (3, RandomFilters.Filter.Select(node => (FilterNode?)node)));

    private static readonly Gen<NoticeQuery> s_queries = Gen.Select(
        s_filter,
        RandomOrders.Order,
        Gen.Int[1, 60],
        Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[0, 120])),
        Gen.Bool,
        (filter, sort, size, skip, withCount) => new NoticeQuery(EntitySets.Notices)
        {
            Filter = filter, Sort = sort, Top = size, Skip = skip, WithCount = withCount,
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task Every_way_gives_the_pages_that_a_plain_sort_gives(bool? mustWalk)
    {
        var (catalogue, notices) = await ChangedAsync();
        await using var _ = catalogue;
        PageFinder.MustWalk.Value = mustWalk;

        s_queries.Sample(query =>
        {
            var matches = notices.Where(notice => query.Filter is null || Oracle.Holds(query.Filter, notice) == true);
            var expected = RandomOrders.Sort(matches, query.Sort).Select(notice => notice.Id!).ToList();
            var walked = new List<string>();
            SortPosition? after = null;
            do
            {
                var page = catalogue.Find(query with { Skip = after is null ? query.Skip : 0, After = after });
                Assert.Equal(query.WithCount ? expected.Count : null, page.Count);
                walked.AddRange(page.Rows.Select(row => row.Id));
                after = page.Next;
            }
            while (after is not null && walked.Count < 1000);
            Assert.Equal(expected.Skip(query.Skip), walked);
        }, iter: 1_000, threads: 1);
    }

    // Several segments, with entities in them that were replaced, and replaced again, since.
    private static async Task<(TestCatalogue Catalogue, List<Notice> Notices)> ChangedAsync()
    {
        var notices = RandomNotices.Many(240, seed: 21);
        var catalogue = new TestCatalogue();
        foreach (var part in notices.Chunk(60))
        {
            catalogue.Source.Add(part);
            await catalogue.CatchUpAsync();
        }
        for (var round = 0; round < 3; round++)
        {
            for (var i = round; i < notices.Count; i += 7)
                notices[i] = notices[i] with { Title = $"{notices[i * 5 % notices.Count].Title}b", Version = round + 2 };
            catalogue.Source.Add(notices.Where((_, i) => i % 7 == round));
            await catalogue.CatchUpAsync();
        }
        return (catalogue, notices);
    }
}
