using System.Text.Json;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Tests.Catalogue;
using static ConsumerSafety.Search.Tests.Catalogue.Notices;

namespace ConsumerSafety.Search.Tests.Index;

public sealed class LargeNoticeTests
{
    [Theory]
    [InlineData(32_766)]
    [InlineData(200_000)]
    public async Task A_long_body_comes_back_whole_and_is_found_to_its_end(int length)
    {
        var body = string.Concat(Enumerable.Range(0, length).Select(i => (char)('一' + i % 5_000))) + " endword";
        await using var catalogue = await TestCatalogue.WithAsync(
            Recall(1, "a", recall => recall with { Body = body }), Recall(2, "b"));

        var row = catalogue.Search.Find(EntitySets.Notices, "RC-2024-000001")!;

        Assert.Equal(body, JsonSerializer.Deserialize<string>(row.Value(EntitySets.Notices.FindField("Body")!)));
        Assert.Equal(["RC-2024-000001"], catalogue.Find("endword"));
    }

    [Fact]
    public async Task Rows_at_the_limit_of_one_value_come_back_whole()
    {
        await using var catalogue = await TestCatalogue.WithAsync(
            Enumerable.Range(1, 3_000)
                .Select(i => Recall(i, "a", recall => recall with { Body = new('x', 31_000 + i) })));

        for (var i = 1; i <= 3_000; i += 7)
        {
            var row = catalogue.Search.Find(EntitySets.Notices, $"RC-2024-{i:D6}")!;
            Assert.Equal(31_000 + i + 2, row.Value(EntitySets.Notices.FindField("Body")!).Length);
        }
    }

    [Fact]
    public async Task Each_of_five_thousand_products_is_found()
    {
        var products = Enumerable.Range(0, 5_000).Select(i => new Domain.Notices.Product { Model = $"MD-{i:D4}" });
        await using var catalogue = await TestCatalogue.WithAsync(
            Recall(1, "a", recall => recall with { Products = [.. products] }), Recall(2, "b"));

        Assert.Equal(["RC-2024-000001"], catalogue.Find("MD-4999"));
        Assert.Equal(["RC-2024-000001"], catalogue.Find("md 0000"));
    }

    [Fact]
    public async Task A_cancelled_search_ends()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "a"));

        Assert.ThrowsAny<OperationCanceledException>(() =>
            catalogue.Search.Search(new NoticeQuery(EntitySets.Notices), new CancellationToken(canceled: true)));
    }
}
