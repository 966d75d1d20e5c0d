using ConsumerSafety.Domain.Notices;
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

    /// <summary>The statuses picked, in their order; empty for all.</summary>
    public IReadOnlyList<NoticeStatus> Statuses { get; init; } = [];

    /// <summary>How many values are picked in all.</summary>
    public int SelectionCount => Selections.Sum(selection => selection.Values.Count) + Statuses.Count;

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

    /// <summary>The request with a status picked, or no longer picked, on its first page.</summary>
    public SearchRequest Toggle(NoticeStatus status)
    {
        var others = Statuses.Where(pick => pick != status);
        return this with
        {
            Statuses = [.. Statuses.Contains(status) ? others : others.Append(status).Order()], Page = 1,
        };
    }

    /// <summary>The request without picks, on its first page.</summary>
    public SearchRequest WithoutSelections() => this with { Selections = [], Statuses = [], Page = 1 };

    /// <summary>The parameters besides the text and the page: what a new search in the same list keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filters()
    {
        foreach (var selection in Selections)
            foreach (var value in selection.Values)
                yield return new(FacetParameter.Of(selection.Facet), value);
        foreach (var status in Statuses)
            yield return new(FacetParameter.Status, status.ToString());
        if (Order != DefaultOrder)
            yield return new("sort", Order.ToString().ToLowerInvariant());
    }

    /// <summary>The query string, with its question mark; empty when nothing is asked.</summary>
    public string ToQueryString()
    {
        var parameters = Filters();
        if (Text is not null)
            parameters = parameters.Prepend(new("q", Text));
        if (Page > 1)
            parameters = parameters.Append(new("page", FormattableString.Invariant($"{Page}")));
        var query = string.Join('&', parameters.Select(
            parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>The address of the results, without language.</summary>
    public string ToPath() => "/notices" + ToQueryString();
}
