using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Mapping;
using ConsumerSafety.Import.Notices;

namespace ConsumerSafety.Import.Formats;

/// <summary>Reads what becomes of a row: its kind and the properties to fill.</summary>
internal sealed class NoticeParser(FormatChecks checks, SourceParser sources, LiteralChecks? literals)
{
    private static readonly string[] s_needed = [nameof(Notice.Title), nameof(Notice.ReferenceNumber)];

    /// <summary>Reads <c>kind</c> and <c>notice</c>.</summary>
    public (Source? Kind, IReadOnlyDictionary<NoticeKind, IReadOnlyList<PropertyTarget>> Targets) Parse(
        FormatNode root, FormatNode kindNode)
    {
        var kinds = Enum.GetValues<NoticeKind>();
        Source? kind;
        if (kindNode.Kind == JsonValueKind.String)
        {
            var name = checks.Name<NoticeKind>(kindNode);
            kind = name is null ? null : new ConstantSource(kindNode.Text);
            kinds = name is { } one ? [one] : kinds;
        }
        else
            kind = sources.Parse(kindNode);
        var targets = new Dictionary<NoticeKind, IReadOnlyList<PropertyTarget>>();
        if (root.Find("notice") is not { Kind: JsonValueKind.Object } notice)
        {
            checks.Expect(root.Find("notice") ?? root, "\"notice\": an object of the properties to fill");
            return (kind, targets);
        }
        List<string> known = [.. kinds.SelectMany(of => NoticeProperties.Of(of).Keys).Distinct()];
        CheckNames(notice, known);
        // A name misspelt is told already; it may be the one that is missing.
        if (notice.Members.TrueForAll(member => known.Contains(member.Name)))
            foreach (var needed in s_needed.Where(needed => notice.Find(needed) is null))
                checks.Expect(notice, $"\"{needed}\" in \"notice\": every row is rejected without it");
        // Faults are noted for the first kind that has a property; the same text is read again for the other kinds.
        var noted = new HashSet<string>();
        foreach (var of in kinds)
        {
            var properties = NoticeProperties.Of(of);
            List<PropertyTarget> ofKind = [];
            foreach (var member in notice.Members)
                if (properties.TryGetValue(member.Name, out var property))
                {
                    var parser = noted.Add(member.Name) ? this : new(new([]), sources.Quietly(), null);
                    if (parser.ParseTarget(of, property, member.Value) is { } target)
                        ofKind.Add(target);
                }
            targets[of] = ofKind;
        }
        return (kind, targets);
    }

    private void CheckNames(FormatNode node, IReadOnlyList<string> known)
    {
        foreach (var member in node.Members.Where(member => !known.Contains(member.Name)))
            if (NoticeProperties.IsRecordedHere(member.Name) && !known.Contains("each"))
                checks.Expect(member.Value, $"no \"{member.Name}\": it is given by the catalogue");
            else
                checks.UnknownName(member, "property", known);
    }

    private PropertyTarget? ParseTarget(NoticeKind kind, NoticeProperty property, FormatNode node)
    {
        if (property.Shape != ValueShape.Elements)
        {
            literals?.Check(kind, null, property, node);
            return sources.Parse(node) is { } source ? new ValueTarget(property, source) : null;
        }
        var nodes = node.Kind == JsonValueKind.Array ? node.Items : [node];
        var mappings = nodes.Select(item => ParseElement(kind, property, item)).OfType<ElementMapping>().ToList();
        return new ElementsTarget(property, mappings);
    }

    private ElementMapping? ParseElement(NoticeKind kind, NoticeProperty property, FormatNode node)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            checks.Expect(node,
                $"an object of the properties of {property.Name}, with \"each\" where there are several");
            return null;
        }
        var properties = NoticeProperties.OfElement(property.Type);
        CheckNames(node, ["each", "parts", .. properties.Keys]);
        var each = node.Find("each") is { } eachNode ? sources.Parse(eachNode) : null;
        var parts = node.Find("parts") is { } partsNode ? checks.Texts(partsNode) : null;
        if (parts is not null && each is null)
            checks.Expect(node.Find("parts")!, "\"each\" beside \"parts\"");
        List<PropertyTarget> targets = [];
        sources.IsInElement = each is not null;
        foreach (var member in node.Members)
            if (properties.TryGetValue(member.Name, out var inner) && sources.Parse(member.Value) is { } source)
            {
                literals?.Check(kind, property, inner, member.Value);
                targets.Add(new ValueTarget(inner, source));
            }
        sources.IsInElement = false;
        return new(property.Type, each, parts, targets);
    }
}
