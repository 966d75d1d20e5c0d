using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Formats;

/// <summary>Reads how values are turned.</summary>
internal sealed class StepParser(FormatChecks checks, Func<FormatNode, TextPattern?> parsePattern)
{
    private static readonly string[] s_names =
    [
        "html", "number", "date", "digest", "split", "join", "text", "cut", "url", "map", "match", "lookup",
        "extract", "replace",
    ];

    /// <summary>Reads <c>then</c>: one step or a list of them.</summary>
    public IReadOnlyList<Step> Parse(FormatNode node) =>
        [.. (node.Kind == JsonValueKind.Array ? node.Items : [node]).Select(ParseStep).OfType<Step>()];

    /// <summary>Reads date patterns.</summary>
    public IReadOnlyList<string> DatePatterns(FormatNode node)
    {
        var patterns = checks.Texts(node);
        foreach (var pattern in patterns.Where(pattern => !IsDatePattern(pattern)))
            checks.Expect(node, $"date patterns such as \"yyyy-MM-dd\"; \"{pattern}\" is none");
        return patterns;
    }

    private static bool IsDatePattern(string pattern)
    {
        if (pattern is "serial" or "unix" or "unix-ms")
            return true;
        try
        {
            return pattern.Length > 1 && pattern.Contains('y', StringComparison.Ordinal)
                && new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)
                    .ToString(pattern, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private Step? ParseStep(FormatNode node)
    {
        if (node.Kind == JsonValueKind.String)
            return ParseWord(node);
        if (node.Kind != JsonValueKind.Object || node.Members.Count == 0)
        {
            checks.Expect(node, $"a step: {string.Join(", ", s_names)}");
            return null;
        }
        var member = node.Members[0].Name == "otherwise" ? node.Members[^1] : node.Members[0];
        if (!s_names.Contains(member.Name))
        {
            checks.UnknownName(member, "step", s_names);
            return null;
        }
        if (member.Name is "map" or "match" or "lookup")
            checks.IsObject(node, member.Name, "otherwise");
        else
            checks.IsObject(node, member.Name);
        return ParseStep(member.Name, member.Value, node.Find("otherwise"));
    }

    private Step? ParseWord(FormatNode node)
    {
        switch (node.Text)
        {
            case "html":
                return new HtmlStep();
            case "number":
                return new NumberStep();
            case "date":
                return new DateStep(null);
            case "digest":
                return new DigestStep();
            default:
                var nearest = Spelling.Nearest(node.Text, s_names);
                checks.Expect(node, nearest is null ? $"a step: {string.Join(", ", s_names)}"
                    : s_names.Contains(node.Text) ? $"an object {{ \"{node.Text}\": … }}"
                    : $"a known step instead of \"{node.Text}\": did you mean \"{nearest}\"?");
                return null;
        }
    }

    private Step? ParseStep(string name, FormatNode node, FormatNode? otherwiseNode)
    {
        var isSilent = otherwiseNode is { Kind: JsonValueKind.String, Text: "" };
        var otherwise = otherwiseNode is null || isSilent ? null : checks.Text(otherwiseNode) is { }
            ? parsePattern(otherwiseNode) : null;
        switch (name)
        {
            case "date":
                return new DateStep(DatePatterns(node));
            case "split":
                return new SplitStep(checks.Texts(node));
            case "join":
                if (node.Kind == JsonValueKind.String)
                    return new JoinStep(node.Text);
                checks.Expect(node, "the text that goes in between");
                return null;
            case "text":
                return checks.Text(node) is { } && parsePattern(node) is { } pattern ? new TextStep(pattern) : null;
            case "cut":
                if (node.Kind == JsonValueKind.Number
                    && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                    && length is > 1 and < 1_000_000)
                    return new CutStep(length);
                checks.Expect(node, "a number of characters from 2, not in quotes");
                return null;
            case "url":
                if (Uri.TryCreate(node.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                    return new UrlStep(address);
                checks.Expect(node, "the absolute http or https address that relative ones belong to");
                return null;
            case "map":
                return new MapStep(checks.Table(node), otherwise, isSilent);
            case "match":
                return new MatchStep(ParsePatterns(node), otherwise, isSilent);
            case "lookup":
                if (Enum.GetNames<VocabularyName>()
                    .FirstOrDefault(known => Camel(known) == node.Text) is { } vocabulary)
                    return new VocabularyStep(Enum.Parse<VocabularyName>(vocabulary), otherwise, isSilent);
                checks.Expect(node, $"one of {string.Join(", ", Enum.GetNames<VocabularyName>().Select(Camel))}");
                return null;
            case "extract":
                return new ExtractStep([.. checks.Texts(node).Select(text => ParseRegex(text, node)).OfType<Regex>()]);
            case "replace":
                if (node is { Kind: JsonValueKind.Array,
                    Items: [{ Kind: JsonValueKind.String }, { Kind: JsonValueKind.String }] })
                    return ParseRegex(node.Items[0].Text, node) is { } regex
                        ? new ReplaceStep(regex, node.Items[1].Text) : null;
                checks.Expect(node, "a regular expression and what takes the place of its matches");
                return null;
            default:
                checks.Expect(node, $"the word \"{name}\" alone");
                return null;
        }
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private List<KeyValuePair<Regex, string>> ParsePatterns(FormatNode node)
    {
        var patterns = new List<KeyValuePair<Regex, string>>();
        foreach (var (pattern, result) in checks.Table(node))
            if (ParseRegex(pattern, node) is { } regex)
                patterns.Add(new(regex, result));
        return patterns;
    }

    /// <summary>Only expressions that are matched in linear time: no back references, no looking around.</summary>
    private Regex? ParseRegex(string pattern, FormatNode node)
    {
        try
        {
            return new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
                TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            checks.Expect(node,
                $"a regular expression without back references and looking around; {exception.Message}");
            return null;
        }
    }
}
