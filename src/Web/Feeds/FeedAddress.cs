namespace ConsumerSafety.Web.Feeds;

/// <summary>The address of a page of a feed, in each of its formats.</summary>
/// <param name="Root">The address without extension, absolute: <c>https://…/feeds/notices</c>.</param>
/// <param name="Query">The query string with its question mark; empty for everything.</param>
internal sealed record FeedAddress(string Root, string Query)
{
    /// <summary>As Atom.</summary>
    public string Atom => Root + ".atom" + Query;

    /// <summary>As JSON Feed.</summary>
    public string Json => Root + ".json" + Query;
}
