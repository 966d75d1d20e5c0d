using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>
/// What a client prefers (RFC 7240; OData protocol 4.01, 8.2.8). A preference that is not known or cannot be read is
/// passed over, as the RFC says. Names may be written with or without <c>odata.</c>; the first of two with one name
/// counts.
/// </summary>
internal sealed class Preferences
{
    private const string Prefix = "odata.";

    private static readonly Preferences s_none = new();

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private Preferences()
    {
    }

    /// <summary>How many entities a page shall have; null without a preference.</summary>
    public int? PageSize =>
        int.TryParse(this["maxpagesize"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : null;

    /// <summary>Whether the answer shall end with a link to what changes after it.</summary>
    public bool TracksChanges => this["track-changes"] is not null;

    /// <summary>Whether a batch shall go on after a request that failed; the default is not to.</summary>
    public bool ContinuesOnError => this["continue-on-error"] is "" or "true";

    /// <summary>The value of a preference, empty when it has none; null when it is not stated.</summary>
    /// <param name="name">Its name without <c>odata.</c>.</param>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads the header <c>Prefer</c>.</summary>
    public static Preferences Read(StringValues header)
    {
        if (header.Count == 0)
            return s_none;
        var preferences = new Preferences();
        foreach (var line in header)
            foreach (var preference in HeaderList.Split(line ?? "", ','))
                preferences.Add(HeaderList.Split(preference, ';')[0]);
        return preferences;
    }

    private void Add(string preference)
    {
        var parts = preference.Split('=', 2);
        var name = parts[0].Trim();
        if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            name = name[Prefix.Length..];
        if (name.Length > 0)
            _values.TryAdd(name, parts.Length == 1 ? "" : HeaderList.Unquote(parts[1].Trim()));
    }
}
