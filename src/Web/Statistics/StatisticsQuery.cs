using System.Globalization;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Developers;

namespace ConsumerSafety.Web.Statistics;

/// <summary>Writes what the page shows as queries of the feed.</summary>
public sealed class StatisticsQuery(Vocabulary vocabulary)
{
    /// <summary>What the sums are called.</summary>
    public const string Complaints = "Complaints", Decided = "Decided", Days = "Days";

    private const string Set = "ComplaintCounts";
    private const string Sums = $"aggregate(Count with sum as {Complaints},DecidedCount with sum as {Decided},"
        + $"DaysToDecision with sum as {Days})";

    /// <summary>The figures of a filter by one property.</summary>
    public FeedQuery By(string property, StatisticsFilter filter)
    {
        var condition = Condition(filter);
        var narrowed = condition.Length == 0 ? "" : $"filter({condition})/";
        return new(Set, ("$apply", $"{narrowed}groupby(({property}),{Sums})"), ("$orderby", property));
    }

    /// <summary>The rows that the figures are made of.</summary>
    public FeedQuery Rows(StatisticsFilter filter) =>
        Condition(filter) is { Length: > 0 } condition ? new(Set, ("$filter", condition)) : new(Set);

    private string Condition(StatisticsFilter filter) => string.Join(
        " and ",
        new[]
        {
            filter.From is { } from ? $"Month ge {Day(from)}" : null,
            filter.To is { } to ? $"Month le {Day(to)}" : null,
            filter.Kind is { } kind ? $"Kind eq '{kind}'" : null,
            filter.Region is { } region ? $"RegionCode eq '{region}'" : null,
            filter.Category is { } category ? $"Category in ({string.Join(',', Within(category))})" : null,
            filter.Hazard is { } hazard ? $"HazardType eq '{hazard}'" : null,
            filter.Outcome is { } outcome ? $"Outcome eq '{outcome}'" : null,
        }.OfType<string>());

    private IEnumerable<string> Within(string code) => vocabulary.ProductCategories
        .Where(category => vocabulary.CategoryPath(category.Code).Any(above => above.Code == code))
        .Select(category => $"'{category.Code}'");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
