using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Tests.Catalogue;

namespace ConsumerSafety.Search.Tests.Changes;

public sealed class RemovalTests
{
    [Fact]
    public async Task What_is_gone_from_the_log_is_found_no_more_and_what_comes_back_is()
    {
        await using var catalogue = await TestCatalogue.WithAsync();
        catalogue.Source.Add(new ComplaintCountEntry(Count("a", 5), 0));
        catalogue.Source.Add(new ComplaintCountEntry(Count("b", 6), 0));
        await catalogue.CatchUpAsync();
        Assert.Equal(["a", "b"], Ids(catalogue));

        catalogue.Source.Add(new RemovedEntry(EntityType.ComplaintCount, "a", 0));
        await catalogue.CatchUpAsync();
        Assert.Equal(["b"], Ids(catalogue));

        catalogue.Source.Add(new ComplaintCountEntry(Count("a", 7), 0));
        await catalogue.CatchUpAsync();
        Assert.Equal(["a", "b"], Ids(catalogue));
    }

    private static string[] Ids(TestCatalogue catalogue) =>
        [.. catalogue.Find(new NoticeQuery(EntitySets.ComplaintCounts)).Rows.Select(row => row.Id)];

    private static ComplaintCount Count(string id, int count) =>
        new() { Id = id, Month = new(2026, 10, 1), Count = count };
}
