using System.Buffers;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Validation;

/// <content>Rules about texts and lists of texts.</content>
internal sealed partial class RuleCheck
{
    private static readonly SearchValues<char> s_unprintable = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014" +
        "\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>A text of one line.</summary>
    public void Line(string field, string? value, int limit)
    {
        Text(field, value, limit);
        if (value is not null && value.AsSpan().IndexOfAny('\n', '\r', '\t') >= 0)
            Doubt(field, Expected.OneLine, value);
    }

    /// <summary>A name, which must be there.</summary>
    public void Name(string field, string? value)
    {
        Indispensable(field, value);
        Line(field, value, Limits.Label);
    }

    /// <summary>A text of any number of lines.</summary>
    public void Text(string field, string? value, int limit)
    {
        if (value is null)
            return;
        if (value.Length > limit)
            Refuse(field, Expected.AtMost(limit, value.Length), value);
        var text = value.AsSpan();
        if (text.IndexOfAny(s_unprintable) >= 0 || text.IndexOfAny('\uFFFE', '\uFFFF') >= 0 || HasLoneSurrogate(text))
            Refuse(field, Expected.Printable, value);
        else if (text.IndexOfAnyInRange('\u007F', '\u009F') >= 0)
            Doubt(field, Expected.Printable, value);
        else if (text.IsWhiteSpace())
            Doubt(field, Expected.NotBlank, value);
    }

    /// <summary>A list of texts.</summary>
    public void Texts(string field, IReadOnlyList<string> values, int limit, int length)
    {
        Count(field, values.Count, limit);
        for (var i = 0; i < values.Count; i++)
        {
            Enter(field, i);
            if (values[i] is null)
                Refuse("", Expected.NotBlank, null);
            else
                Text("", values[i], length);
            Leave();
        }
    }

    /// <summary>Codes of hazard types, each once.</summary>
    public void HazardTypes(string field, IReadOnlyList<string> codes)
    {
        Count(field, codes.Count, Limits.Elements);
        for (var i = 0; i < codes.Count; i++)
        {
            Enter(field, i);
            if (codes[i] is null || codes[i].Length > Limits.Code)
                Refuse("", Expected.Hazard, codes[i]);
            else if (Vocabulary.FindHazardType(codes[i]) is null)
                Doubt("", Expected.Hazard, codes[i]);
            else if (IsRepeated(codes, i))
                Doubt("", Expected.NamedOnce, codes[i]);
            Leave();
        }
    }

    /// <summary>Files to download.</summary>
    public void Attachments(string field, IReadOnlyList<Attachment> attachments)
    {
        Count(field, attachments.Count, Limits.Elements);
        for (var i = 0; i < attachments.Count; i++)
        {
            Enter(field, i);
            Attachment.Check(attachments[i], this);
            Leave();
        }
    }

    /// <summary>A list of identifiers in the form of <see cref="Identifier"/>.</summary>
    public void Identifiers(string field, IReadOnlyList<string> identifiers, int limit)
    {
        Count(field, identifiers.Count, limit);
        for (var i = 0; i < identifiers.Count; i++)
        {
            Enter(field, i);
            Identifier("", identifiers[i]);
            if (IsRepeated(identifiers, i))
                Doubt("", Expected.NamedOnce, identifiers[i]);
            Leave();
        }
    }

    /// <summary>An identifier of the catalogue: lower-case letters, digits and hyphens between them.</summary>
    public void Identifier(string field, string? value)
    {
        if (!Formats.Identifier.IsValid(value))
            Refuse(field, Expected.Identifier, value);
    }

    /// <summary>A value without which the thing says little; missing in what some authorities publish.</summary>
    public void Required(string field, bool isGiven, LocalizedText? expected = null)
    {
        if (!isGiven)
            Doubt(field, expected ?? Expected.Value, null);
    }

    /// <summary>A text without which the catalogue cannot show the thing.</summary>
    public void Indispensable(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            Refuse(field, Expected.NotBlank, value);
    }

    /// <summary>How many elements a list has.</summary>
    public void Count(string field, int count, int limit)
    {
        if (count > limit)
            Refuse(
                field, Expected.AtMostElements(limit),
                count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool IsRepeated(IReadOnlyList<string> values, int index)
    {
        for (var i = 0; i < index; i++)
            if (values[i] == values[index])
                return true;
        return false;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (start < 0)
            return false;
        for (var i = start; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }
        return false;
    }
}
