using System.Globalization;
using System.Text.Json;
using ConsumerSafety.Api.Feed.InProcess;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Developers;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Statistics;

/// <summary>
/// Asks the feed for the figures, so that whoever follows a link from the page finds the same ones there.
/// </summary>
public sealed class StatisticsFinder(FeedCaller feed, StatisticsQuery queries, StatisticsLabels labels)
{
    private const string AllAtOnce = "odata.maxpagesize=1000";

    /// <summary>The figures of a filter; null while the index is not ready.</summary>
    public async Task<StatisticsView?> FindAsync(HttpRequest request, StatisticsFilter filter, Language language)
    {
        if (await AskAsync(request, "Month", filter) is not { } months)
            return null;
        List<FigureTable> tables = [];
        foreach (var (property, heading) in StatisticsTexts.Properties)
        {
            if (await AskAsync(request, property, filter) is not { } sums)
                return null;
            var rows = sums
                .GroupBy(sum => labels.Fold(property, sum.Value, filter))
                .Select(group => (Value: group.Key, Sum: Add(group)))
                .OrderBy(row => row.Value is null)
                .ThenByDescending(row => row.Sum.Complaints)
                .Select(row => Row(labels.Of(property, row.Value, language), row.Sum));
            tables.Add(Table(property, heading, [.. rows], filter));
        }
        var total = Add(months);
        var all = queries.Rows(filter);
        return new(
            Table("Month", StatisticsTexts.ByMonth, Months(months, language), filter), tables, total.Complaints,
            Average(total), $"/odata/{all.Relative}", Csv(all));
    }

    private FigureTable Table(
        string property, LocalizedText heading, IReadOnlyList<FigureRow> rows, StatisticsFilter filter)
    {
        var query = queries.By(property, filter);
        return new("by-" + property.ToLowerInvariant(), heading, rows, $"/odata/{query.Relative}", Csv(query));
    }

    private static string Csv(FeedQuery query) =>
        $"/odata/{(query with { Options = [.. query.Options, new("$format", "csv")] }).Relative}";

    private async Task<List<Sum>?> AskAsync(HttpRequest request, string property, StatisticsFilter filter)
    {
        var answer = await feed.GetAsync(request, queries.By(property, filter).Relative, AllAtOnce);
        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
            return null;
        if (!answer.IsSuccess)
            throw new InvalidOperationException($"The feed refused the figures by {property}: {answer.Status}");
        using var document = JsonDocument.Parse(answer.Body);
        return
        [
            .. document.RootElement.GetProperty("value").EnumerateArray().Select(row => new Sum(
                row.GetProperty(property).GetString(), Number(row, StatisticsQuery.Complaints),
                Number(row, StatisticsQuery.Decided), Number(row, StatisticsQuery.Days))),
        ];
    }

    private static long Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? (long)value.GetDecimal()
            : 0;

    // A month that is not there had too few complaints to be told of, or none.
    private static List<FigureRow> Months(IReadOnlyList<Sum> sums, Language language)
    {
        var known = sums.ToDictionary(sum => DateOnly.ParseExact(
            sum.Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        List<FigureRow> rows = [];
        if (known.Count == 0)
            return rows;
        for (var month = known.Keys.Min(); month <= known.Keys.Max(); month = month.AddMonths(1))
            rows.Add(known.TryGetValue(month, out var sum)
                ? Row(StatisticsLabels.Month(month, language), sum)
                : new(StatisticsLabels.Month(month, language), null, null));
        return rows;
    }

    private static FigureRow Row(string label, Sum sum) => new(label, sum.Complaints, Average(sum));

    private static decimal? Average(Sum sum) =>
        sum.Decided == 0 ? null : Math.Round((decimal)sum.Days / sum.Decided, 1, MidpointRounding.AwayFromZero);

    private static Sum Add(IEnumerable<Sum> sums) => sums.Aggregate(
        new Sum(null, 0, 0, 0),
        (all, one) => new(
            null, all.Complaints + one.Complaints, all.Decided + one.Decided, all.Days + one.Days));

    private sealed record Sum(string? Value, long Complaints, long Decided, long Days);
}
