using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Mapping;
using ConsumerSafety.Import.Notices;

namespace ConsumerSafety.Import.Formats;

/// <summary>
/// Checks what a format itself says a property becomes (constants, defaults, what tables give) by the rules of the
/// catalogue, so that a misspelt code is a fault of the format and not of every row.
/// </summary>
internal sealed class LiteralChecks(
    FormatChecks checks, FormatNode? values, MappingSettings settings, Vocabulary vocabulary)
{
    private const int DeepestName = 20;
    private readonly HashSet<(int, int)> _noted = [];

    /// <summary>Notes texts that a property of a kind cannot hold.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="list">The property of the kind whose elements have the property; null when the kind has it.</param>
    /// <param name="property">The property.</param>
    /// <param name="node">Its source.</param>
    public void Check(NoticeKind kind, NoticeProperty? list, NoticeProperty property, FormatNode node)
    {
        foreach (var literal in Literals(node, 0))
            if (Expected(kind, list, property, literal.Text) is { } expected
                && _noted.Add((literal.Line, literal.Column)))
                checks.Expect(literal, $"{expected} instead of \"{literal.Text}\"");
    }

    /// <summary>Notes a text of the whole format that a property of every kind cannot hold.</summary>
    public void Check(string property, FormatNode? node)
    {
        if (node is { Kind: JsonValueKind.String, Text.Length: > 0 } && Expected(NoticeKind.Recall, null,
            NoticeProperties.Of(NoticeKind.Recall)[property], node.Text) is { } expected)
            checks.Expect(node, $"{expected} instead of \"{node.Text}\"");
    }

    private string? Expected(NoticeKind kind, NoticeProperty? list, NoticeProperty property, string text)
    {
        if (ValueReading.Read(property, text, settings, out _) is not { } value)
            return property.Shape switch
            {
                ValueShape.Instant or ValueShape.Day => "a date",
                ValueShape.Flag => "true or false",
                ValueShape.Name => $"one of {string.Join(", ", Enum.GetNames(property.Type))}",
                _ => "a number",
            };
        var notice = NoticeProperties.Create(kind) with { Title = "-", PublisherId = "-" };
        var owner = list is null ? notice : NoticeProperties.CreateElement(list.Type);
        property.Set(owner, property.Shape == ValueShape.Texts ? new[] { text } : value);
        list?.SetOne(notice, owner);
        var path = list is null ? property.Name : $"{list.Name}[0].{property.Name}";
        return notice.Validate(EntryMode.Imported, vocabulary).Faults
            .FirstOrDefault(fault => fault.Path == path || fault.Path == path + "[0]")?.Expected.English;
    }

    /// <summary>The texts a source gives of itself, as far as no later step turns them.</summary>
    private IEnumerable<FormatNode> Literals(FormatNode node, int names)
    {
        if (node is { Kind: JsonValueKind.String, Text: ['$', ..] } && names < DeepestName)
            return values?.Find(node.Text[1..]) is { } named ? Literals(named, names + 1) : [];
        if (node.Kind == JsonValueKind.Array)
            return node.Items.SelectMany(item => Literals(item, names));
        if (node.Kind != JsonValueKind.Object)
            return [];
        var then = node.Find("then");
        var last = then?.Kind == JsonValueKind.Array ? then.Items.LastOrDefault() : then;
        var origins = last is null ? node.Members.Where(member => member.Name is "from" or "all")
            .SelectMany(member => Literals(member.Value, names)) : [];
        return origins.Concat(OfStep(last)).Concat(Texts(node, "default"))
            .Concat(last is null ? Texts(node, "constant") : []);
    }

    private static IEnumerable<FormatNode> OfStep(FormatNode? step)
    {
        var tables = step?.Members.Where(member => member.Name is "map" or "match")
            .SelectMany(member => member.Value.Members, (_, entry) => entry.Value) ?? [];
        return tables.Concat(step is null ? [] : Texts(step, "otherwise").Where(node => !node.Text.Contains('{')))
            .Where(node => node is { Kind: JsonValueKind.String, Text.Length: > 0 });
    }

    private static IEnumerable<FormatNode> Texts(FormatNode node, string key) =>
        node.Find(key) is { Kind: JsonValueKind.String, Text.Length: > 0 } text ? [text] : [];
}
