using System.Collections.Frozen;
using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>
/// The system query options of a request, decoded, under their names with <c>$</c> and in lower case. A client of
/// version 4.01 may leave out the <c>$</c> and write them in any case (OData protocol 4.01, 11.2).
/// </summary>
internal sealed class SystemOptions
{
    private static readonly FrozenSet<string> s_supported = FrozenSet.ToFrozenSet(
        ["$filter", "$orderby", "$top", "$skip", "$count", "$select", "$search", "$expand", "$format", "$skiptoken",
            "$deltatoken", "$id", "$compute", "$apply"]);

    private static readonly FrozenSet<string> s_unsupported = FrozenSet.ToFrozenSet(
        ["$index", "$levels", "$schemaversion"]);

    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, string> _aliases = [];
    private readonly List<(string? Name, string Raw)> _pairs = [];

    private SystemOptions(bool isVersion401) => IsVersion401 = isVersion401;

    /// <summary>Whether names may be written as version 4.01 allows.</summary>
    public bool IsVersion401 { get; }

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Whether the service knows what to do with an option: <c>$filter</c>.</summary>
    public static bool Knows(string name) => s_supported.Contains(name);

    /// <summary>The names given.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>The values of parameter aliases, under their names with <c>@</c>.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    /// <summary>The texts of all options and aliases, decoded.</summary>
    public IEnumerable<string> Texts => _values.Values.Concat(_aliases.Values);

    /// <summary>
    /// Reads a query string with or without its question mark. Options that are not OData's are passed over.
    /// </summary>
    public static SystemOptions Parse(string query, bool isVersion401)
    {
        var options = new SystemOptions(isVersion401);
        foreach (var raw in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            options.Add(raw);
        return options;
    }

    /// <summary>
    /// The query string of a link that goes on from here: as it came, without some of the options, with another.
    /// </summary>
    public string Link(string option, string value, params ReadOnlySpan<string> without)
    {
        var kept = Without(without);
        return $"{kept}{(kept.Length == 0 ? "" : "&")}{option}={value}";
    }

    /// <summary>The query string as it came, without some of the options.</summary>
    public string Without(params ReadOnlySpan<string> names)
    {
        var kept = new List<string>();
        foreach (var (name, raw) in _pairs)
            if (name is null || !names.Contains(name))
                kept.Add(raw);
        return string.Join('&', kept);
    }

    /// <summary>
    /// Options that stand in the parentheses of an item of these, with the same parameter aliases and those given
    /// there, which go before. Throws <see cref="FeedException"/> (400, 501).
    /// </summary>
    public SystemOptions Nest(IEnumerable<(string Name, string Text)> nested)
    {
        var options = new SystemOptions(IsVersion401);
        foreach (var (name, text) in nested)
        {
            if (name.StartsWith('@'))
            {
                AddOnce(options._aliases, name, name, text);
                options._pairs.Add((name, $"{name}={Uri.EscapeDataString(text)}"));
                continue;
            }
            var canonical = Canonical(name, IsVersion401)
                ?? throw FeedException.Invalid(name, $"There is no option {name}.");
            AddOnce(options._values, canonical, name, text);
            options._pairs.Add((canonical, $"{canonical}={Uri.EscapeDataString(text)}"));
        }
        foreach (var (name, text) in _aliases)
        {
            if (!options._aliases.TryAdd(name, text))
                continue;
            options._pairs.Add((name, $"{name}={Uri.EscapeDataString(text)}"));
        }
        return options;
    }

    /// <summary>The same options with another value of one.</summary>
    public SystemOptions With(string name, string text) => Nest([.. Others(name), (name, text)]);

    /// <summary>The same options but for one.</summary>
    public SystemOptions Except(string name) => Nest(Others(name));

    private IEnumerable<(string Name, string Text)> Others(string name) =>
        _values.Where(option => option.Key != name).Select(option => (option.Key, option.Value));

    private void Add(string raw)
    {
        var equals = raw.IndexOf('=', StringComparison.Ordinal);
        var name = Decode(equals < 0 ? raw : raw[..equals]);
        var value = equals < 0 ? "" : Decode(raw[(equals + 1)..]);
        if (name.StartsWith('@'))
            AddOnce(_aliases, name, name, value);
        else if (Canonical(name, IsVersion401) is { } canonical)
            AddOnce(_values, canonical, name, value);
        else
        {
            _pairs.Add((null, raw));
            return;
        }
        _pairs.Add((name.StartsWith('@') ? name : Canonical(name, IsVersion401), raw));
    }

    private static void AddOnce(Dictionary<string, string> values, string key, string name, string value)
    {
        if (value.Trim().Length == 0)
            throw FeedException.Invalid(name, $"The option {name} has no value.");
        if (!values.TryAdd(key, value))
            throw FeedException.Invalid(name, $"The option {name} is given twice.");
    }

    private static string? Canonical(string name, bool isVersion401)
    {
        var key = !isVersion401 ? name : name.StartsWith('$') ? Lower(name) : "$" + Lower(name);
        if (s_supported.Contains(key))
            return key;
        if (s_unsupported.Contains(key))
            throw FeedException.Unsupported(name, $"The option {name} is not supported by this service.");
        return name.StartsWith('$')
            ? throw FeedException.Invalid(name, $"There is no option {name}.")
            : null;
    }

#pragma warning disable CA1308 // Names of options are written in lower case.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
