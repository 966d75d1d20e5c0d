using System.Text;

namespace ConsumerSafety.Web.Developers;

/// <summary>A question to the feed.</summary>
/// <param name="Path">The path below the service root: <c>Recalls</c>.</param>
/// <param name="Options">The system query options in the order they are shown.</param>
public sealed record FeedQuery(string Path, IReadOnlyList<FeedOption> Options)
{
    // RFC 3986, 3.4: these may stand in a query as they are, and an address that can be read can be checked.
    private static readonly string[] s_readable = ["$", "(", ")", ",", "/", ":", "'"];

    /// <summary>A question without options.</summary>
    public FeedQuery(string path, params (string Name, string Value)[] options)
        : this(path, [.. options.Select(option => new FeedOption(option.Name, option.Value))])
    {
    }

    /// <summary>Path and query, percent-encoded.</summary>
    public string Relative => Options.Count == 0
        ? Path
        : $"{Path}?{string.Join('&', Options.Select(option => $"{option.Name}={Encode(option.Value)}"))}";

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => Options.FirstOrDefault(option => option.Name == name)?.Value;

    /// <summary>The whole address.</summary>
    /// <param name="root">The service root, absolute, with a slash at its end.</param>
    public string Url(string root) => root + Relative;

    private static string Encode(string value)
    {
        var text = new StringBuilder(Uri.EscapeDataString(value));
        foreach (var character in s_readable)
            text.Replace(Uri.HexEscape(character[0]), character);
        return text.ToString();
    }
}
