namespace ConsumerSafety.Api.Feed.Caching;

/// <summary>Finds <c>now()</c> in the text of an option; in a literal too, which costs no more than a cached answer.
/// </summary>
internal static class VolatileText
{
    private const string Name = "now";

    public static bool Contains(string text)
    {
        for (var at = 0; (at = text.IndexOf(Name, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += Name.Length;
            if (text.AsSpan(at).TrimStart().StartsWith("("))
                return true;
        }
        return false;
    }
}
