using System.Text;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Tracking;

/// <summary>
/// Whether the changes of a query can be followed: whether which entities it gives, and what of them, depends on
/// nothing but these entities. It may not be the time, nor how many there are, nor anything of related entities, whose
/// changes are changes of their own. Of such a query no change would be told, so that none is promised.
/// </summary>
internal static class Trackable
{
    private static readonly string[] s_excluded = ["$top", "$skip", "$expand", "$compute", "$apply"];

    public static bool Contains(FeedPath path, SystemOptions given, bool isVolatile) =>
        IsSet(path) && Contains(path.Target!, given, isVolatile);

    /// <summary>Whether a path is that of a set or of one kind in it, and of nothing that depends on more.</summary>
    public static bool IsSet(FeedPath path) =>
        path is { Kind: PathKind.Collection or PathKind.Count, Narrowed: null }
        && path.Resource is { Source: null, Filters.Count: 0 };

    private static bool Contains(EntitySet set, SystemOptions given, bool isVolatile) =>
        set.TracksChanges
        && !isVolatile
        && !Array.Exists(s_excluded, name => given[name] is not null)
        && !given.Aliases.Values.Append(given["$filter"] ?? "").Any(text => NamesRelated(text, set));

    private static bool NamesRelated(string expression, EntitySet set)
    {
        foreach (var word in Words(expression))
            if (word == "$root" || set.Navigations.Any(navigation => navigation.Name == word))
                return true;
        return false;
    }

    // Names outside of quoted texts.
    private static IEnumerable<string> Words(string expression)
    {
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in expression.Append(' '))
        {
            if (!isQuoted && (char.IsLetterOrDigit(letter) || letter is '_' or '$'))
            {
                word.Append(letter);
                continue;
            }
            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
            isQuoted ^= letter == '\'';
        }
    }
}
