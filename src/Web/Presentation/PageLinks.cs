using ConsumerSafety.Web.Finder;

namespace ConsumerSafety.Web.Presentation;

/// <summary>The pages of a list.</summary>
/// <param name="Current">The page shown, from 1.</param>
/// <param name="Last">The last page that can be turned to.</param>
/// <param name="IsCut">True when there are more than can be turned to.</param>
/// <param name="Links">The links, with null for a gap.</param>
/// <param name="PreviousPath">The page before, or null.</param>
/// <param name="NextPath">The page after, or null.</param>
public sealed record PageLinks(
    int Current, int Last, bool IsCut, IReadOnlyList<PageLink?> Links, string? PreviousPath, string? NextPath)
{
    /// <summary>How many pages can be turned to in a list of so many items; at least one.</summary>
    public static int PagesOf(long count) =>
        (int)Math.Clamp(AllPagesOf(count), 1, SearchRequest.LastPage);

    /// <summary>How many pages a list of so many items fills, whether they can be turned to or not.</summary>
    public static long AllPagesOf(long count) => (count + SearchRequest.PageSize - 1) / SearchRequest.PageSize;

    /// <summary>The links of a list of <paramref name="count"/> items.</summary>
    public static PageLinks Create(int current, long count, Func<int, string> path)
    {
        var last = PagesOf(count);
        var links = new List<PageLink?>();
        for (var page = 1; page <= last; page++)
        {
            if (page == 1 || page == last || Math.Abs(page - current) <= 1)
                links.Add(new(page, path(page), page == current));
            else if (links[^1] is not null)
                links.Add(null);
        }
        return new(
            current,
            last,
            count > (long)SearchRequest.LastPage * SearchRequest.PageSize,
            links,
            current > 1 ? path(current - 1) : null,
            current < last ? path(current + 1) : null);
    }
}

/// <summary>A link to a page.</summary>
/// <param name="Number">The page.</param>
/// <param name="Path">Its address.</param>
/// <param name="IsCurrent">Whether it is the one shown.</param>
public sealed record PageLink(int Number, string Path, bool IsCurrent);
