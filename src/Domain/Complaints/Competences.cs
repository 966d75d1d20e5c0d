using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>Finds the agency that a complaint goes to.</summary>
/// <param name="rows">Who is competent for what; one of them fits everything.</param>
/// <param name="vocabulary">Which place and category lies in which.</param>
public sealed class Competences(IReadOnlyList<Competence> rows, Vocabulary vocabulary)
{
    /// <summary>
    /// The agency: of the rows that fit the one nearest in place, then in category, then in kind. The place is where it
    /// was bought, as the seller's authority is competent (SAMR order 20 of 2019, article 12), else where it happened.
    /// </summary>
    public string Find(ComplaintKind kind, Purchase purchase, Incident incident, string? category)
    {
        var places = Above(purchase.RegionCode ?? incident.RegionCode, vocabulary.RegionPath, region => region.Code);
        var categories = Above(category, vocabulary.CategoryPath, above => above.Code);
        return rows
            .Where(row => Fits(row.RegionCode, places) && Fits(row.Category, categories)
                && (row.Kind is null || row.Kind == kind))
            .OrderBy(row => Distance(row.RegionCode, places))
            .ThenBy(row => Distance(row.Category, categories))
            .ThenBy(row => row.Kind is null)
            .First().AgencyId;
    }

    private static List<string> Above<T>(string? code, Func<string, IEnumerable<T>> path, Func<T, string> codeOf) =>
        code is null ? [] : [.. path(code).Select(codeOf)];

    private static bool Fits(string? wanted, List<string> path) => wanted is null || path.Contains(wanted);

    private static int Distance(string? wanted, List<string> path) =>
        wanted is null ? int.MaxValue : path.IndexOf(wanted);
}
