namespace ConsumerSafety.Api.Fetching;

/// <summary>The page that an answer names as the next (RFC 8288, <c>Link: &lt;…&gt;; rel="next"</c>).</summary>
internal static class NextPage
{
    /// <summary>Its address; null when there is none, or when it lies on another host.</summary>
    public static Uri? Find(HttpResponseMessage response, Uri present)
    {
        if (!response.Headers.TryGetValues("Link", out var links))
            return null;
        foreach (var link in links.SelectMany(Split))
        {
            var end = link.IndexOf('>', StringComparison.Ordinal);
            var start = link.IndexOf('<', StringComparison.Ordinal);
            if (start < 0 || end < start || !IsNext(link[(end + 1)..]))
                continue;
            // A source leads nowhere but on its own ground.
            return Uri.TryCreate(present, link[(start + 1)..end], out var next)
                && next.Host == present.Host && next.Scheme == present.Scheme
                ? next
                : null;
        }
        return null;
    }

    private static bool IsNext(string parameters) => parameters.Split(';').Any(parameter =>
        parameter.Replace(" ", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)
            .Equals("rel=next", StringComparison.OrdinalIgnoreCase));

    // Commas also stand within addresses.
    private static IEnumerable<string> Split(string header)
    {
        var start = 0;
        var isAddress = false;
        for (var i = 0; i < header.Length; i++)
            if (header[i] is '<' or '>')
                isAddress = header[i] == '<';
            else if (header[i] == ',' && !isAddress)
            {
                yield return header[start..i];
                start = i + 1;
            }
        yield return header[start..];
    }
}
