using System.Text;
using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>Texts by their place among those of the segment.</summary>
internal sealed class TextCodes(TextColumn column) : Codes
{
    public override int Count => column.Count + 1;

    public override bool IsOrdered => true;

    public override void Fill(ReadOnlySpan<int> documents, Span<int> codes)
    {
        var ordinals = column.Ordinals;
        for (var i = 0; i < documents.Length; i++)
            codes[i] = ordinals[documents[i]] + 1;
    }

    public override object? Value(int code) => code == 0 ? null : Encoding.UTF8.GetString(column.Text(code - 1));
}
