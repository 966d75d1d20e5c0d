using System.Globalization;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Web.Finder;

/// <summary>Writes a request as the address of the same query in OData (OData 4.01 URL conventions).</summary>
public sealed class ODataAddress(Vocabulary vocabulary)
{
    /// <summary>The address, below <c>/odata</c>.</summary>
    public string Of(SearchRequest request)
    {
        var options = new List<string>();
        if (Search(request.Text) is { Length: > 0 } search)
            options.Add("$search=" + Uri.EscapeDataString(search));
        var conditions = request.Selections.Select(Condition);
        if (request.Statuses.Count > 0)
            conditions = conditions.Append(In("Status", [.. request.Statuses.Select(status => status.ToString())]));
        if (string.Join(" and ", conditions) is { Length: > 0 } filter)
            options.Add("$filter=" + Uri.EscapeDataString(filter));
        if (OrderBy(request.Order) is { } order)
            options.Add("$orderby=" + Uri.EscapeDataString(order));
        options.Add("$count=true");
        return "/odata/Notices?" + string.Join('&', options);
    }

    // A word of letters stands for itself; whatever else would be an operator or a fault in $search is quoted.
    internal static string? Search(string? text) => text is null ? null : string.Join(' ',
        text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word
                .Replace("\"", "", StringComparison.Ordinal)
                .Replace("\\", "", StringComparison.Ordinal))
            .Where(word => word.Length > 0)
            .Select(word => word.All(char.IsLetter) && word is not ("AND" or "OR" or "NOT") ? word : $"\"{word}\""));

    private static string? OrderBy(ResultOrder order) => order switch
    {
        ResultOrder.Newest => "PublishedAt desc",
        ResultOrder.Oldest => "PublishedAt",
        ResultOrder.Risk => "RiskLevel desc,PublishedAt desc",
        _ => null,
    };

    private string Condition(FacetSelection selection) => selection.Facet switch
    {
        Facet.Kind => In("Kind", selection.Values),
        Facet.RiskLevel => In("RiskLevel", selection.Values),
        Facet.Publisher => In("PublisherId", selection.Values),
        Facet.HazardType => $"HazardTypes/any(h: {In("h", selection.Values)})",
        Facet.Campaign => $"CampaignIds/any(c: {In("c", selection.Values)})",
        Facet.Category => $"Products/any(p: {In("p/Category", [.. selection.Values.SelectMany(CategoriesIn)])})",
        Facet.Region => Or(selection.Values.SelectMany(RegionConditions)),
        Facet.Year => Or(selection.Values.Select(YearCondition)),
        _ => throw new ArgumentOutOfRangeException(nameof(selection)),
    };

    private static string In(string operand, IReadOnlyList<string> values) =>
        values.Count == 1
            ? $"{operand} eq {Quote(values[0])}"
            : $"{operand} in ({string.Join(',', values.Select(Quote))})";

    private static string Or(IEnumerable<string> conditions)
    {
        var distinct = conditions.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : $"({string.Join(" or ", distinct)})";
    }

    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private IEnumerable<string> CategoriesIn(string code) =>
        vocabulary.ProductCategories
            .Where(category => vocabulary.CategoryPath(category.Code).Any(above => above.Code == code))
            .Select(category => category.Code);

    // GB/T 2260: two digits a level, so a division and what lies in it share a beginning.
    private IEnumerable<string> RegionConditions(string code)
    {
        if (code.Length == 6)
        {
            var significant = code[2..] == "0000" ? 2 : code[4..] == "00" ? 4 : 6;
            return [significant == 6 ? $"RegionCode eq '{code}'" : $"startswith(RegionCode,'{code[..significant]}')"];
        }
        var within = vocabulary.Regions.Where(region => region.ParentCode == code);
        return within.SelectMany(region => RegionConditions(region.Code)).Prepend($"RegionCode eq {Quote(code)}");
    }

    private static string YearCondition(string year)
    {
        var number = int.Parse(year, CultureInfo.InvariantCulture);
        var start = ChinaTime.StartOf(new(number, 1, 1));
        return $"(PublishedAt ge {Instant(start)} and PublishedAt lt {Instant(start.AddYears(1))})";
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
