using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Api.Open311;

/// <summary>
/// The arguments of a request, from its query and its form. An empty one counts as not given, as GeoReport v2 says.
/// Each is taken once; what nobody took by the end is refused, never ignored.
/// </summary>
internal sealed class Arguments
{
    private const string FormType = "application/x-www-form-urlencoded";
    private const string Attribute = "attribute[";
    private const int LongestShown = 60;

    private static readonly LocalizedText s_once = new("只给一次", "given once");
    private static readonly LocalizedText s_utf8 = new("UTF-8 文本", "text in UTF-8");
    private static readonly LocalizedText s_unknown = new(
        "本服务支持的参数；没有名为它的参数", "an argument of this operation, which knows none of this name");

    private static readonly LocalizedText s_type = new($"{FormType}，UTF-8", $"{FormType} in UTF-8");

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly List<Open311Fault> _faults = [];

    private Arguments()
    {
    }

    /// <summary>Those of a request that is not read yet.</summary>
    public static Arguments None => new();

    /// <summary>Everything that is wrong so far.</summary>
    public IReadOnlyList<Open311Fault> Faults => _faults;

    /// <summary>
    /// Reads those of a request. Throws <see cref="BadHttpRequestException"/> or
    /// <see cref="InvalidDataException"/> when the form is too large.
    /// </summary>
    public static async Task<Arguments> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var arguments = new Arguments();
        arguments.Add(request.Query);
        if (!HttpMethods.IsPost(request.Method))
            return arguments;
        if (IsForm(request.ContentType))
            arguments.Add(await request.ReadFormAsync(cancellationToken));
        else
            arguments.Refuse("Content-Type", s_type);
        return arguments;
    }

    /// <summary>An argument; null when it is not given.</summary>
    public string? Take(string name)
    {
        if (!_values.Remove(name, out var values))
            return null;
        if (values.Count > 1)
            Refuse(name, s_once);
        return values[0];
    }

    /// <summary>The answers to an attribute, sent with or without brackets for a list.</summary>
    public IReadOnlyList<string> TakeAttribute(string code)
    {
        _values.Remove(NameOf(code), out var single);
        _values.Remove(NameOf(code) + "[]", out var many);
        return [.. single ?? [], .. many ?? []];
    }

    /// <summary>What an attribute is sent as.</summary>
    public static string NameOf(string code) => $"{Attribute}{code}]";

    /// <summary>Notes that an argument is not as expected.</summary>
    public void Refuse(string name, LocalizedText expected) => Refuse(Open311Fault.Of(name, expected));

    /// <summary>Notes that something is wrong.</summary>
    public void Refuse(Open311Fault fault) => _faults.Add(fault);

    /// <summary>Notes that what nobody took is not known.</summary>
    public void RefuseRest()
    {
        foreach (var name in _values.Keys)
            Refuse(name.Length > LongestShown ? name[..LongestShown] + "…" : name, s_unknown);
        _values.Clear();
    }

    private void Add(IEnumerable<KeyValuePair<string, StringValues>> pairs)
    {
        foreach (var (name, values) in pairs)
            foreach (var value in values)
            {
                if (string.IsNullOrWhiteSpace(value))
                    continue;
                // What was no UTF-8 has become this.
                if (value.Contains('\uFFFD', StringComparison.Ordinal))
                    Refuse(name, s_utf8);
                if (!_values.TryGetValue(name, out var known))
                    _values[name] = known = [];
                known.Add(value.Trim());
            }
    }

    private static bool IsForm([NotNullWhen(true)] string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var read)
        && string.Equals(read.MediaType, FormType, StringComparison.OrdinalIgnoreCase)
        && (read.CharSet is null || string.Equals(
            read.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
