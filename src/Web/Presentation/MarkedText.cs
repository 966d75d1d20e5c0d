using System.Text.Encodings.Web;
using ConsumerSafety.Search.Results;
using Microsoft.AspNetCore.Html;

namespace ConsumerSafety.Web.Presentation;

/// <summary>A text with the stretches that match a search, written with <c>mark</c> around each.</summary>
/// <param name="Text">The text, plain.</param>
/// <param name="Matches">The stretches, in order.</param>
public sealed record MarkedText(string Text, IReadOnlyList<Range> Matches) : IHtmlContent
{
    private const string Ellipsis = "…";
    private const int LeadLength = 60;

    /// <summary>A text of which nothing matches.</summary>
    public static MarkedText Plain(string text) => new(text, []);

    /// <summary>What the index marked.</summary>
    public static MarkedText Of(Highlight highlight) => new(highlight.Text, highlight.Matches);

    /// <summary>At most so many UTF-16 units of it, around the first match.</summary>
    public MarkedText Excerpt(int length)
    {
        if (Text.Length <= length)
            return this;
        var first = Matches.Count == 0 ? 0 : Matches[0].GetOffsetAndLength(Text.Length).Offset;
        var start = first + LeadLength < length ? 0 : Math.Clamp(first - LeadLength, 0, Text.Length - length);
        var end = start + length;
        if (start > 0 && char.IsLowSurrogate(Text[start]))
            start++;
        if (end < Text.Length && char.IsLowSurrogate(Text[end]))
            end--;
        var before = start > 0 ? Ellipsis : "";
        var after = end < Text.Length ? Ellipsis : "";
        var shift = before.Length - start;
        var matches = Matches
            .Select(match => match.GetOffsetAndLength(Text.Length))
            .Where(match => match.Offset >= start && match.Offset + match.Length <= end)
            .Select(match => (match.Offset + shift)..(match.Offset + match.Length + shift));
        return new(before + Text[start..end] + after, [.. matches]);
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var position = 0;
        foreach (var match in Matches)
        {
            var (offset, length) = match.GetOffsetAndLength(Text.Length);
            encoder.Encode(writer, Text, position, offset - position);
            writer.Write("<mark>");
            encoder.Encode(writer, Text, offset, length);
            writer.Write("</mark>");
            position = offset + length;
        }
        encoder.Encode(writer, Text, position, Text.Length - position);
    }
}
