using System.Text;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Web.Finder;

/// <summary>What somebody asks of the results page; immutable, and written back into addresses.</summary>
/// <param name="Text">What is searched for, or null.</param>
/// <param name="Selections">What is picked in each facet, in the order of the facets.</param>
/// <param name="Order">The order.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record SearchRequest(
    string? Text, IReadOnlyList<FacetSelection> Selections, ResultOrder Order, int Page)
{
    /// <summary>How many notices a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>How many pages can be turned.</summary>
    public const int LastPage = 100;

    /// <summary>Everything, newest first.</summary>
    public static SearchRequest Everything { get; } = new(null, [], ResultOrder.Newest, 1);

    /// <summary>Everything with one value of one facet.</summary>
    public static SearchRequest Of(Facet facet, string value) =>
        Everything with { Selections = [new(facet, [value])] };

    /// <summary>The order when none is asked for.</summary>
    public ResultOrder DefaultOrder => Text is null ? ResultOrder.Newest : ResultOrder.Relevance;

    /// <summary>How many values are picked in all.</summary>
    public int SelectionCount => Selections.Sum(selection => selection.Values.Count);

    /// <summary>The request with a value picked, or no longer picked, on its first page.</summary>
    public SearchRequest Toggle(Facet facet, string value)
    {
        var picked = Selections.FirstOrDefault(selection => selection.Facet == facet)?.Values ?? [];
        IReadOnlyList<string> values =
            picked.Contains(value) ? [.. picked.Where(pick => pick != value)] : [.. picked, value];
        var others = Selections.Where(selection => selection.Facet != facet);
        var all = values.Count == 0 ? others : others.Append(new(facet, values));
        return this with { Selections = [.. all.OrderBy(selection => selection.Facet)], Page = 1 };
    }

    /// <summary>The request without picks, on its first page.</summary>
    public SearchRequest WithoutSelections() => this with { Selections = [], Page = 1 };

    /// <summary>The query string, with its question mark; empty when nothing is asked.</summary>
    public string ToQueryString()
    {
        var query = new StringBuilder();
        if (Text is not null)
            Append(query, "q", Text);
        foreach (var selection in Selections)
            foreach (var value in selection.Values)
                Append(query, FacetParameter.Of(selection.Facet), value);
        if (Order != DefaultOrder)
            Append(query, "sort", Order.ToString().ToLowerInvariant());
        if (Page > 1)
            Append(query, "page", FormattableString.Invariant($"{Page}"));
        return query.ToString();
    }

    /// <summary>The address of the results, without language.</summary>
    public string ToPath() => "/notices" + ToQueryString();

    private static void Append(StringBuilder query, string name, string value) =>
        query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
}
