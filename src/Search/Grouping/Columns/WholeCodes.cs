using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>Numbers, days, instants and members of enumerations by their place among those of the segment.</summary>
internal sealed class WholeCodes(Field field, CodedNumbers numbers) : Codes
{
    public override int Count => numbers.Values.Length + 1;

    public override bool IsOrdered => true;

    public override void Fill(ReadOnlySpan<int> documents, Span<int> codes) => numbers.Fill(documents, codes);

    public override object? Value(int code) =>
        code == 0 ? null : StoredNumber.Decode(field, numbers.Values[code - 1]);
}
