using System.Globalization;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Rows;

/// <summary>A piece of a value: its parts are named 1, 2, 3, the whole of it <c>value</c>.</summary>
internal sealed class TextRecord(string text, IReadOnlyList<string>? separators) : Record
{
    private readonly string[] _parts = separators is null ? [text]
        : text.Split([.. separators], StringSplitOptions.None);

    public override string? Text => text;

    /// <summary>A value has parts by their number; how many differs from value to value.</summary>
    public override bool Has(PathSegment segment) => true;

    public override void Find(PathSegment segment, List<Record> found)
    {
        if (segment.Name == "value")
            found.Add(this);
        else if (int.TryParse(segment.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= _parts.Length)
            found.Add(new TextRecord(_parts[number - 1], null));
    }
}
