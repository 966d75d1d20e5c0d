using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Tracking;

/// <summary>The text of the query whose changes a delta link follows.</summary>
internal static class DefiningQuery
{
    // All that a request may say beside them is how the answer is written, and where the walk is.
    private static readonly string[] s_options =
        ["$filter", "$search", "$select", "$expand", "$orderby", "$top", "$skip", "$count", "$compute", "$apply"];

    public static string Of(EntitySet declared, EntitySet target, SystemOptions given) => string.Join(
        '\n',
        [
            declared.Name, target.Name, .. s_options.Select(name => given[name] ?? ""),
            .. given.Aliases.OrderBy(alias => alias.Key, StringComparer.Ordinal).Select(alias => $"{alias}"),
        ]);

    /// <summary>The query for a whole set.</summary>
    public static string Of(EntitySet set) => Of(set, set, SystemOptions.Parse("", isVersion401: true));
}
