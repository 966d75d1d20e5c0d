using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Developers;
using ConsumerSafety.Web.Finder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Developers;

/// <summary>Each worked query gives what its question promises, worked out from the notices in plain C#.</summary>
public sealed class WorkedQueryTests(SampleSite site)
{
    public static TheoryData<string> WithRows =>
        ["brand", "serious", "category", "lifts", "penalties", "barcode", "tests"];

    private ExampleValues Values =>
        site.Services.GetRequiredService<ExampleFinder>().Find(TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(WithRows))]
    public async Task The_rows_are_those_the_question_asks_for(string id)
    {
        var rows = await site.ReadRowsAsync(Address(id));

        var expected = Expected(id, Values).Select(notice => notice.Id!).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, rows.Select(row => row.GetProperty("Id").GetString()!));
    }

    [Fact]
    public async Task A_search_finds_notices_that_have_the_term()
    {
        var rows = await site.ReadRowsAsync(Address("search"));

        var found = rows.Select(row => row.GetProperty("Id").GetString()).ToHashSet();
        var first = site.Notices.Single(notice => notice.Id == rows[0].GetProperty("Id").GetString());
        Assert.NotEmpty(found);
        Assert.Contains(Values.Term, NoticeText(first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_is_a_number_and_nothing_else()
    {
        var expected = site.Notices.OfType<Recall>().Count(recall => recall.CompletionRate < 50);

        Assert.NotEqual(0, expected);
        Assert.Equal($"{expected}", await site.ReadAsync(Address("count")));
    }

    [Fact]
    public async Task The_table_for_Excel_has_every_recall_newest_first()
    {
        var lines = (await site.ReadAsync(Address("excel"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("Id,Title,PublishedAt,RiskLevel,UnitsAffected,CompletionRate", lines[0].Trim('\uFEFF', '\r'));
        Assert.Equal(
            Newest(site.Notices.OfType<Recall>()).Select(recall => recall.Id),
            lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task Years_are_those_of_China()
    {
        var rows = await site.ReadRowsAsync(Address("years"));

        var expected = site.Notices
            .Where(notice => notice is { PublishedAt: not null, Status: not NoticeStatus.Withdrawn })
            .GroupBy(notice => (notice.Kind, notice.PublishedAt!.Value.ToOffset(TimeSpan.FromHours(8)).Year))
            .OrderBy(group => group.Key)
            .Select(group =>
                $$"""{"Kind":"{{group.Key.Kind}}","Year":{{group.Key.Year}},"Number":{{group.Count()}}}""");
        Assert.Equal(expected, rows.Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task Units_are_summed_by_who_set_the_recall_going()
    {
        var rows = await site.ReadRowsAsync(Address("units"));

        var expected = site.Notices.OfType<Recall>().GroupBy(recall => recall.Initiation)
            .Select(group => (group.Key, Units: group.Sum(recall => recall.UnitsAffected ?? 0), Number: group.Count()))
            .OrderByDescending(group => group.Units)
            .Select(group =>
                $$"""{"Initiation":"{{group.Key}}","Units":{{group.Units}},"Number":{{group.Number}}}""");
        Assert.Equal(expected, rows.Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task The_agency_comes_with_the_notices_of_a_barcode()
    {
        var rows = await site.ReadRowsAsync(Address("barcode"));

        Assert.All(rows, row => Assert.NotEmpty(row.GetProperty("Publisher").GetProperty("Name").GetString()!));
    }

    [Fact]
    public void Every_worked_query_is_checked_here() => Assert.Equal(
        WithRows.Select(row => row.Data).Concat(["search", "count", "excel", "years", "units"]).Order(),
        WorkedQueries.All(Values).Select(query => query.Id).Order());

    private string Address(string id) =>
        "/odata/" + WorkedQueries.All(Values).Single(query => query.Id == id).Query.Relative;

    private IEnumerable<Notice> Expected(string id, ExampleValues values) => id switch
    {
        "brand" => Newest(site.Notices.OfType<Recall>()
            .Where(recall => recall.Products.Any(product => product.Brand == values.Brand))),
        "serious" => Newest(site.Notices.Where(notice =>
            notice is { RiskLevel: RiskLevel.Serious, Status: not NoticeStatus.Withdrawn, RegionCode: not null }
            && notice.RegionCode[..2] == values.Province.Code[..2]
            && notice.PublishedAt >= new DateTimeOffset(values.Year, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)))),
        "category" => Newest(site.Notices.OfType<SpotCheck>().Where(check =>
            check.Verdict == Verdict.Nonconforming
            && check.Products.Any(product => site.Vocabulary.CategoryPath(product.Category)
                .Any(above => above.Code == values.Category.Code)))),
        "lifts" => site.Notices.OfType<ElevatorNotice>().Where(lift => lift.IncidentOn is not null)
            .OrderByDescending(lift => lift.Deaths ?? -1)
            .ThenByDescending(lift => lift.Injuries ?? -1)
            .ThenByDescending(lift => lift.PeopleTrapped ?? -1)
            .ThenBy(lift => lift.Id, StringComparer.Ordinal),
        "penalties" => site.Notices.OfType<CounterfeitRuling>()
            .Where(ruling => ruling is { PenaltyAmount: not null, Currency: "CNY" })
            .OrderByDescending(ruling => ruling.PenaltyAmount)
            .ThenBy(ruling => ruling.Id, StringComparer.Ordinal)
            .Take(10),
        "barcode" => site.Notices.Where(notice => notice.Products.Any(product => product.Gtin == values.Gtin))
            .OrderBy(notice => notice.Id, StringComparer.Ordinal),
        "tests" => Newest(site.Notices.OfType<SpotCheck>()
            .Where(check => check.TestItems.Count(item => item.Conforms == false) >= 2)),
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };

    private static IEnumerable<Notice> Newest(IEnumerable<Notice> notices) => notices
        .OrderByDescending(notice => notice.PublishedAt ?? DateTimeOffset.MinValue)
        .ThenBy(notice => notice.Id, StringComparer.Ordinal);

    private static string NoticeText(Notice notice) => string.Join(
        ' ', notice.Products.Select(product => product.Name).Append(notice.Title).Append(notice.Summary)
            .Append(notice.Body));
}
