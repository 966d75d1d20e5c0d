using System.Text.Json;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Formats;

/// <summary>Reads where a value comes from.</summary>
internal sealed class SourceParser
{
    private static readonly string[] s_keys = ["from", "text", "constant", "all", "then", "default"];
    private static readonly string[] s_surroundings = ["sheet", "title"];

    private readonly FormatChecks _checks;
    private readonly bool _isTable;
    private readonly StepParser _steps;
    private readonly List<(FormatNode Node, string Name)> _names = [];

    public SourceParser(FormatChecks checks, bool isTable)
    {
        _checks = checks;
        _isTable = isTable;
        _steps = new(checks, ParsePattern);
    }

    /// <summary>Every heading read so far, folded.</summary>
    public HashSet<string> Headings { get; } = [];

    /// <summary>True while names mean parts of an element, not headings.</summary>
    public bool IsInElement { get; set; }

    /// <summary>A parser that notes no faults, for reading again what has been checked.</summary>
    public SourceParser Quietly() => new(new([]), _isTable);

    /// <summary>Reads a source: a name, a list of alternatives, or an object.</summary>
    public Source? Parse(FormatNode node)
    {
        switch (node.Kind)
        {
            case JsonValueKind.String:
                return ParseField(node);
            case JsonValueKind.Array when node.Items.Count > 0:
                return new FirstSource([.. node.Items.Select(Parse).OfType<Source>()]);
            case JsonValueKind.Object:
                return ParseObject(node);
            default:
                _checks.Expect(node,
                    "a name, a list of alternatives, or an object with \"from\", \"text\", \"constant\" or \"all\"");
                return null;
        }
    }

    /// <summary>Reads date patterns.</summary>
    public IReadOnlyList<string> DatePatterns(FormatNode node) => _steps.DatePatterns(node);

    /// <summary>Notes references to named values that there are none of.</summary>
    public void CheckNames(IReadOnlySet<string> known)
    {
        foreach (var (node, name) in _names)
            if (!known.Contains(name) && !s_surroundings.Contains(name))
            {
                var all = known.Concat(s_surroundings).ToList();
                var hint = Spelling.Nearest(name, all) is { } nearest ? $"did you mean \"${nearest}\"?"
                    : "\"values\" has no such name";
                _checks.Expect(node, $"a named value instead of \"${name}\": {hint}");
            }
    }

    private Source? ParseObject(FormatNode node)
    {
        if (!_checks.IsObject(node, s_keys))
            return null;
        var origins = node.Members.Where(member => member.Name is "from" or "text" or "constant" or "all").ToList();
        if (origins.Count != 1)
        {
            _checks.Expect(node, "exactly one of \"from\", \"text\", \"constant\" and \"all\"");
            return null;
        }
        var origin = origins[0].Value;
        Source? source = origins[0].Name switch
        {
            "from" => Parse(origin),
            "text" => _checks.Text(origin) is { } && ParsePattern(origin) is { } pattern ? new TextSource(pattern)
                : null,
            "constant" => _checks.Text(origin) is { } constant ? new ConstantSource(constant) : null,
            _ => ParseAll(origin),
        };
        var steps = node.Find("then") is { } then ? _steps.Parse(then) : [];
        var fallback = node.Find("default") is { } defaultNode ? _checks.Text(defaultNode) : null;
        return source is null || steps.Count == 0 && fallback is null ? source
            : new TurnedSource(source, steps, fallback);
    }

    private AllSource? ParseAll(FormatNode node)
    {
        if (node is { Kind: JsonValueKind.Array, Items.Count: > 0 })
            return new([.. node.Items.Select(Parse).OfType<Source>()]);
        _checks.Expect(node, "a list of sources");
        return null;
    }

    private FieldSource? ParseField(FormatNode node)
    {
        if (_checks.Text(node) is null)
            return null;
        var field = new FieldSource(FieldPath.Parse(node.Text, _isTable));
        Note(field, node);
        return field;
    }

    private TextPattern? ParsePattern(FormatNode node)
    {
        var pattern = TextPattern.Parse(node.Text, _isTable);
        if (pattern is null)
            _checks.Expect(node, "a text whose { } and [ ] pair; double a bracket that is meant as such");
        foreach (var reference in pattern?.References ?? [])
            Note(reference, node);
        return pattern;
    }

    private void Note(FieldSource field, FormatNode node)
    {
        if (field.Path.Root == PathRoot.Named)
            _names.Add((node, field.Path.Name));
        else if (_isTable && (field.Path.Root == PathRoot.Row || !IsInElement))
            Headings.Add(field.Path.Segments[0].Folded);
    }
}
