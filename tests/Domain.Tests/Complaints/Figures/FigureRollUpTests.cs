using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Complaints.Figures;

namespace ConsumerSafety.Domain.Tests.Complaints.Figures;

public sealed class FigureRollUpTests
{
    private const int Least = 5;
    private static readonly DateOnly s_month = new(2026, 10, 1);
    private static readonly FigureRollUp s_rollUp = new(FigureWorld.Vocabulary, Least);

    private static readonly FigureCell s_cell = new(
        s_month, ComplaintKind.Dispute, "Dolls", "Choking", "330000", ComplaintOutcome.Settled);

    [Fact]
    public void Enough_complaints_are_told_as_they_are()
    {
        var count = Assert.Single(Publish((s_cell, 5)));
        Assert.Equal(
            (s_cell.Id, s_month, ComplaintKind.Dispute, "Dolls", "Choking", "330000", ComplaintOutcome.Settled, 5, 5),
            (count.Id, count.Month, count.Kind, count.Category, count.HazardType, count.RegionCode, count.Outcome,
                count.Count, count.DecidedCount));
        Assert.Equal(50, count.DaysToDecision);
    }

    [Fact]
    public void Too_few_of_two_provinces_are_told_of_the_country()
    {
        var count = Assert.Single(Publish((s_cell, 2), (s_cell with { RegionCode = "110000" }, 3)));
        Assert.Equal(("CN", "Toys", 5), (count.RegionCode, count.Category, count.Count));
    }

    [Fact]
    public void Too_few_of_a_class_are_told_of_the_class_above_it_before_their_hazard_is_left_out()
    {
        var counts = Publish(
            (s_cell, 3), (s_cell with { Category = "Toys" }, 2), (s_cell with { HazardType = "Fire" }, 9));
        Assert.Equal(
            ["330000 Dolls Fire 9", "330000 Toys Choking 5"],
            counts.Select(count => $"{count.RegionCode} {count.Category} {count.HazardType} {count.Count}").Order());
    }

    [Fact]
    public void What_is_too_little_for_a_row_of_its_own_takes_the_smallest_one_in()
    {
        var counts = Publish((s_cell, 8), (s_cell with { Kind = ComplaintKind.Report, RegionCode = "US" }, 1),
            (s_cell with { Category = "Chargers" }, 20));
        Assert.Equal(
            ["- 9", "Chargers 20"], counts.Select(count => $"{count.Category ?? "-"} {count.Count}").Order());
        Assert.Equal(FigureCell.Rest(s_month).Id, counts.Single(count => count.Category is null).Id);
    }

    [Fact]
    public void A_month_with_too_few_in_all_is_not_told_of()
    {
        var other = s_cell with { Month = new(2026, 9, 1) };
        Assert.Equal([other.Month], Publish((s_cell, 4), (other, 5)).Select(count => count.Month));
    }

    [Fact]
    public void How_many_are_decided_is_not_told_where_that_tells_of_too_few()
    {
        var mixed = new Dictionary<FigureCell, FigureTally>
        {
            [s_cell with { Outcome = null }] = new(9, 6, 60),
            [s_cell with { Outcome = null, Category = "Toys" }] = new(9, 3, 30),
            [s_cell with { Outcome = null, Category = "Chargers" }] = new(12, 6, 60),
            [s_cell with { Outcome = ComplaintOutcome.Pending }] = new(7, 0, 0),
        };
        Assert.Equal(
            ["Chargers 6 60", "Dolls  ", "Dolls 0 ", "Toys  "],
            s_rollUp.Publish(mixed)
                .Select(count => $"{count.Category} {count.DecidedCount} {count.DaysToDecision}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_stay_the_same_and_tell_cells_apart()
    {
        Assert.StartsWith("2026-10-", s_cell.Id, StringComparison.Ordinal);
        Assert.Equal(s_cell.Id, (s_cell with { }).Id);
        Assert.NotEqual(s_cell.Id, (s_cell with { Category = "Choking", HazardType = "Dolls" }).Id);
    }

    [Fact]
    public void Whatever_is_counted_nothing_is_lost_or_told_of_too_few()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            Dictionary<FigureCell, FigureTally> cells = [];
            for (var i = random.Next(1, 40); i > 0; i--)
            {
                var count = random.Next(1, 9);
                var decided = random.Next(count + 1);
                cells[RandomCell(random)] = new(count, decided, decided * random.Next(40));
            }
            var counts = s_rollUp.Publish(cells);
            Assert.Equal(counts.Count, counts.Select(count => count.Id).Distinct().Count());
            Assert.All(counts, count => Assert.True(count.Count >= Least));
            Assert.All(counts, count => Assert.True(
                count.DecidedCount is null or 0 or >= Least && !(count.Count - count.DecidedCount is > 0 and < Least)));
            foreach (var month in cells.GroupBy(cell => cell.Key.Month))
            {
                var all = month.Sum(cell => cell.Value.Count);
                Assert.Equal(
                    all < Least ? 0 : all,
                    counts.Where(count => count.Month == month.Key).Sum(count => count.Count));
            }
        }
    }

    private static IReadOnlyList<ComplaintCount> Publish(params (FigureCell Cell, int Count)[] cells) =>
        s_rollUp.Publish(cells.ToDictionary(
            cell => cell.Cell, cell => new FigureTally(cell.Count, cell.Count, cell.Count * 10)));

    private static FigureCell RandomCell(Random random) => new(
        s_month.AddMonths(-random.Next(3)), (ComplaintKind)random.Next(2),
        Pick(random, "Dolls", "Toys", "Chargers", null), Pick(random, "Fire", "Choking", null),
        Pick(random, "330000", "110000", "HK", "US", "CN", null),
        (ComplaintOutcome)random.Next(7));

    private static string? Pick(Random random, params string?[] values) => values[random.Next(values.Length)];
}
