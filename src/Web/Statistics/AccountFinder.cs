using System.Text.Json;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Statistics;

/// <summary>Finds published accounts.</summary>
public sealed class AccountFinder(CatalogueSearch search, StatisticsLabels labels)
{
    private static readonly string[] s_terms = ["Kind", "RegionCode", "Category", "HazardType", "Outcome"];

    /// <summary>A page of them, the latest month first, and how many there are.</summary>
    public (IReadOnlyList<AccountCard> Cards, long Count) Find(
        int page, Language language, CancellationToken cancellationToken)
    {
        var set = EntitySets.ComplaintAccounts;
        var found = search.Search(
            new NoticeQuery(set)
            {
                Sort = [SortKey.By(set.FindField("Month")!, isDescending: true)],
                Skip = (page - 1) * SearchRequest.PageSize,
                Top = SearchRequest.PageSize,
                WithCount = true,
            },
            cancellationToken);
        return ([.. found.Rows.Select(row => Card(row, language))], found.Count ?? 0);
    }

    private AccountCard Card(Row row, Language language)
    {
        var month = JsonSerializer.Deserialize<DateOnly>(row.Value(row.Set.FindField("Month")!));
        var terms = s_terms
            .Select(name => (Name: name, Value: Value(row, name)))
            .Where(term => term.Value is not null)
            .Select(term => labels.Of(term.Name, term.Value, language))
            .Prepend(StatisticsLabels.Month(month, language));
        return new(row.Id, [.. terms], Value(row, "Language")!, Value(row, "Text") ?? "");
    }

    private static string? Value(Row row, string name) =>
        JsonSerializer.Deserialize<string?>(row.Value(row.Set.FindField(name)!));
}
