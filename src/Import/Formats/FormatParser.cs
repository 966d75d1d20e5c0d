using System.Globalization;
using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Formats;

/// <summary>Makes a format from the text of a mapping file.</summary>
internal static class FormatParser
{
    private static readonly string[] s_keys =
        ["$schema", "title", "rows", "kind", "publisher", "language", "blank", "dates", "offset", "decimal", "values",
            "notice"];

    /// <summary>The kind that says that rows are notices in the catalogue's own form.</summary>
    private const string Own = "own";

    /// <summary>Reads a mapping file.</summary>
    public static FormatResult Parse(string name, ReadOnlySpan<byte> json, Vocabulary vocabulary)
    {
        List<FormatFault> faults = [];
        if (FormatNodeReader.Read(json, faults) is { } root)
        {
            var format = Parse(name, root, new(faults), vocabulary);
            if (faults.Count == 0)
                return new(format, []);
        }
        return new(null, [.. faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)]);
    }

    private static ImportFormat? Parse(
        string name, FormatNode root, FormatChecks checks, Vocabulary vocabulary)
    {
        if (!checks.IsObject(root, s_keys))
            return null;
        var rows = RowsParser.Parse(root, checks);
        var title = OptionalText(root, "title", checks);
        var publisher = OptionalText(root, "publisher", checks);
        if (root.Find("kind") is not { } kind)
        {
            checks.Expect(root, "\"kind\": one of the six kinds of notice, where the kind comes from, or \"own\"");
            return null;
        }
        if (kind is { Kind: JsonValueKind.String, Text: Own })
        {
            foreach (var member in root.Members.Where(member =>
                member.Name is not ("$schema" or "title" or "rows" or "kind")))
                checks.Expect(member.Value, $"no \"{member.Name}\" beside \"kind\": \"own\"");
            return rows is null ? null : new(name, title, null, rows.Options([]), null);
        }
        var values = new SourceParser(checks, isTable: rows?.IsTable ?? false);
        var settings = ParseSettings(root, values, checks);
        var literals = new LiteralChecks(checks, root.Find("values"), settings, vocabulary);
        literals.Check(nameof(Notice.PublisherId), root.Find("publisher"));
        literals.Check(nameof(Notice.Language), root.Find("language"));
        var (kindSource, targets) = new NoticeParser(checks, values, literals).Parse(root, kind);
        values.CheckNames(settings.Named.Keys.ToHashSet());
        if (rows is null || kindSource is null)
            return null;
        var language = OptionalText(root, "language", checks) ?? "zh-CN";
        var mapping = new NoticeMapping(kindSource, publisher, language, settings, targets);
        return new(name, title, publisher, rows.Options(values.Headings), mapping);
    }

    private static MappingSettings ParseSettings(FormatNode root, SourceParser values, FormatChecks checks)
    {
        var blank = root.Find("blank") is { } blankNode ? checks.Texts(blankNode) : [];
        var dates = root.Find("dates") is { } datesNode ? values.DatePatterns(datesNode) : [];
        var offset = TimeSpan.Zero;
        if (root.Find("offset") is { } offsetNode
            && !TimeSpan.TryParseExact(offsetNode.Text.TrimStart('+', '-'), @"hh\:mm",
                CultureInfo.InvariantCulture, offsetNode.Text.StartsWith('-') ? TimeSpanStyles.AssumeNegative
                    : TimeSpanStyles.None,
                out offset))
            checks.Expect(offsetNode, "an offset from UTC such as \"+08:00\"");
        var mark = root.Find("decimal");
        if (mark is not null && mark is not { Kind: JsonValueKind.String, Text: "." or "," })
            checks.Expect(mark, "\".\" or \",\"");
        var named = new Dictionary<string, Source>();
        if (root.Find("values") is { } valuesNode
            && checks.IsObject(valuesNode, [.. valuesNode.Members.Select(member => member.Name)]))
            foreach (var member in valuesNode.Members)
            {
                if (member.Name is "row" or "sheet" or "title")
                    checks.Expect(member.Value, $"another name: ${member.Name} has a meaning of its own");
                if (values.Parse(member.Value) is { } source)
                    named[member.Name] = source;
            }
        return new(blank.Select(TextFold.Fold).ToHashSet(), dates, offset,
            mark is { Text.Length: 1 } ? mark.Text[0] : null, named);
    }

    private static string? OptionalText(FormatNode root, string key, FormatChecks checks) =>
        root.Find(key) is { } node ? checks.Text(node) : null;
}
