using ConsumerSafety.Search.Tests.Catalogue;
using CsCheck;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class FilterTruthTests
{
    [Fact]
    public async Task Every_condition_finds_what_it_is_true_of_and_nothing_else()
    {
        var notices = RandomNotices.Many(300, seed: 7);
        await using var catalogue = await TestCatalogue.WithAsync(notices);

        RandomFilters.Filter.Sample(filter =>
        {
            var expected = notices.Where(notice => Oracle.Holds(filter, notice) == true).Select(notice => notice.Id!);
            Assert.Equal(expected, catalogue.Find(filter));
        }, iter: 5_000, threads: 1);
    }
}
