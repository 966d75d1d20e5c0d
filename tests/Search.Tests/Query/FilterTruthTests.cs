using System.Globalization;
using ConsumerSafety.Search.Tests.Catalogue;
using CsCheck;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class FilterTruthTests
{
    [Fact]
    public async Task Every_condition_finds_what_it_is_true_of_and_nothing_else()
    {
        var notices = RandomNotices.Notice.List[300].Generate(new PCG(7, 2024), null, out _)
            .Select((notice, index) => notice with { Id = string.Create(CultureInfo.InvariantCulture, $"RC-2024-{index + 1:D6}") })
            .ToList();
        await using var catalogue = await TestCatalogue.WithAsync(notices);

        RandomFilters.Filter.Sample(filter =>
        {
            var expected = notices.Where(notice => Oracle.Holds(filter, notice) == true).Select(notice => notice.Id!);
            Assert.Equal(expected, catalogue.Find(filter));
        }, iter: 5_000, threads: 1);
    }
}
