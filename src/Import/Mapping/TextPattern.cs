using System.Text;

namespace ConsumerSafety.Import.Mapping;

/// <summary>
/// A text with references: <c>[{brand} ]{name}[: {reason}]</c>. A part in square brackets is left out when one of its
/// references is empty; <c>{value}</c> is the value at hand in a step. Doubled brackets stand for themselves.
/// </summary>
internal sealed class TextPattern
{
    private readonly List<Part> _parts = [];

    private abstract record Part;

    private sealed record Literal(string Text) : Part;

    private sealed record Reference(FieldSource? Source) : Part;

    private sealed record Optional(TextPattern Inner) : Part;

    /// <summary>The references made, apart from <c>{value}</c>.</summary>
    public IEnumerable<FieldSource> References => _parts.SelectMany(part => part switch
    {
        Reference { Source: { } source } => [source],
        Optional optional => optional.Inner.References,
        _ => Enumerable.Empty<FieldSource>(),
    });

    /// <summary>The column of the first reference.</summary>
    public string? Column => References.Select(source => source.Column).FirstOrDefault(column => column is not null);

    /// <summary>Reads a pattern; null when its brackets do not pair.</summary>
    public static TextPattern? Parse(string text, bool isTable)
    {
        var position = 0;
        var pattern = Parse(text, ref position, isTable, isInner: false);
        return position == text.Length ? pattern : null;
    }

    /// <summary>The text for a row; null when a reference outside square brackets is empty.</summary>
    public string? Fill(Scope scope, string? value)
    {
        var builder = new StringBuilder();
        List<string> values = [];
        foreach (var part in _parts)
        {
            switch (part)
            {
                case Literal literal:
                    builder.Append(literal.Text);
                    break;
                case Optional optional:
                    builder.Append(optional.Inner.Fill(scope, value));
                    break;
                case Reference { Source: null }:
                    builder.Append(value);
                    break;
                case Reference { Source: { } source }:
                    values.Clear();
                    source.Read(scope, values);
                    if (values.Count == 0)
                    {
                        scope.EmptyReference = source.Path.Written;
                        return null;
                    }
                    builder.AppendJoin(", ", values);
                    break;
            }
        }
        return builder.ToString();
    }

    private static TextPattern? Parse(string text, ref int position, bool isTable, bool isInner)
    {
        var pattern = new TextPattern();
        var literal = new StringBuilder();
        while (position < text.Length)
        {
            var character = text[position];
            if (character is '{' or '}' or '[' or ']' && position + 1 < text.Length && text[position + 1] == character)
            {
                literal.Append(character);
                position += 2;
                continue;
            }
            if (character is not ('{' or '}' or '[' or ']'))
            {
                literal.Append(character);
                position++;
                continue;
            }
            pattern.AddLiteral(literal);
            position++;
            if (character == ']' && isInner)
                return pattern;
            if (character == '{' && text.IndexOf('}', position) is var end && end > position)
            {
                var name = text[position..end];
                pattern._parts.Add(new Reference(name == "value" ? null : new(FieldPath.Parse(name, isTable))));
                position = end + 1;
            }
            else if (character == '[' && !isInner && Parse(text, ref position, isTable, isInner: true) is { } inner)
                pattern._parts.Add(new Optional(inner));
            else
                return null;
        }
        pattern.AddLiteral(literal);
        return isInner ? null : pattern;
    }

    private void AddLiteral(StringBuilder literal)
    {
        if (literal.Length > 0)
            _parts.Add(new Literal(literal.ToString()));
        literal.Clear();
    }
}
