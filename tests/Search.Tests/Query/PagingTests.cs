using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Tests.Catalogue;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class PagingTests
{
    [Fact]
    public async Task Every_order_of_every_property_is_walked_whole_with_null_lowest()
    {
        var notices = Many(200);
        await using var catalogue = await TestCatalogue.WithAsync(notices);

        foreach (var field in EntitySets.Notices.Fields.Where(field => field.IsSortable))
            foreach (var isDescending in new[] { false, true })
            {
                var keys = notices.Select(notice => (Value: Read(field, notice), notice.Id)).ToList();
                var expected = isDescending
                    ? keys.OrderByDescending(pair => pair.Value, Order).ThenBy(pair => pair.Id, StringComparer.Ordinal)
                    : keys.OrderBy(pair => pair.Value, Order).ThenBy(pair => pair.Id, StringComparer.Ordinal);
                Assert.Equal(expected.Select(pair => pair.Id!), Walk(catalogue, SortKey.By(field, isDescending), 7));
            }
    }

    [Fact]
    public async Task A_walk_goes_on_where_it_was_while_others_publish()
    {
        var notices = Many(60);
        await using var catalogue = await TestCatalogue.WithAsync(notices);
        var published = EntitySets.Notices.FindField("PublishedAt")!;
        var serial = 1000;

        var walked = Walk(catalogue, SortKey.By(published, true), 5, () =>
        {
            catalogue.Source.Add(Notices.Recall(++serial, "new"));
            catalogue.CatchUpAsync().GetAwaiter().GetResult();
        });

        Assert.Equal(walked.Count, walked.Distinct().Count());
        Assert.Superset(notices.Select(notice => notice.Id!).ToHashSet(), walked.ToHashSet());
    }

    [Fact]
    public async Task Skip_and_top_cut_the_same_order_and_the_count_is_of_all()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Many(50));

        var page = catalogue.Find(new NoticeQuery(EntitySets.Notices) { Skip = 48, Top = 5, WithCount = true });
        var beyond = catalogue.Find(
            new NoticeQuery(EntitySets.Notices) { Skip = int.MaxValue, Top = 5, WithCount = true });
        var none = catalogue.Find(new NoticeQuery(EntitySets.Notices) { Top = 0, WithCount = true });

        Assert.Equal(["RC-2024-000049", "RC-2024-000050"], page.Rows.Select(row => row.Id));
        Assert.Equal((50, null), (page.Count, page.Next));
        Assert.Equal((50, 0), (beyond.Count, beyond.Rows.Count));
        Assert.Equal((50, 0), (none.Count, none.Rows.Count));
    }

    private static Comparer<object?> Order { get; } = Comparer<object?>.Create((left, right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => Comparer<object>.Default.Compare(left, right),
    });

    private static object? Read(Field field, Notice notice) =>
        field.Kind is null || field.Kind == notice.Kind ? field.Read(notice) : null;

    private static List<Notice> Many(int count) => RandomNotices.Many(count, seed: 11);

    private static List<string> Walk(TestCatalogue catalogue, SortKey key, int size, Action? between = null)
    {
        var walked = new List<string>();
        SortPosition? after = null;
        do
        {
            var page = catalogue.Find(new NoticeQuery(EntitySets.Notices) { Sort = [key], Top = size, After = after });
            walked.AddRange(page.Rows.Select(row => row.Id));
            after = page.Next;
            between?.Invoke();
        }
        while (after is not null && walked.Count < 10_000);
        return walked;
    }
}
