using System.Text;
using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Fields;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Field = ConsumerSafety.Search.Fields.Field;
using FieldType = ConsumerSafety.Search.Fields.FieldType;
using LuceneType = Lucene.Net.Documents.FieldType;

namespace ConsumerSafety.Search.Index;

/// <summary>How values of properties go into a document. Not for several threads at once.</summary>
internal sealed class FieldSlots
{
    // Few terms per number: ranges cost a little more, and every document much less.
    internal const int PrecisionStep = 16;
    private const int LongestTermBytes = 32_766;
    private static readonly LuceneType s_whole = Coarse(Int64Field.TYPE_NOT_STORED);
    private static readonly LuceneType s_double = Coarse(DoubleField.TYPE_NOT_STORED);
    private readonly Dictionary<string, TermSlot> _terms = [];
    private readonly Dictionary<string, TermSlot> _grams = [];
    private readonly Dictionary<string, NumberSlot> _numbers = [];
    private readonly Dictionary<Field, Lucene.Net.Documents.Field> _sortValues = [];
    private char[] _folded = new char[256];

    public void AddPresence(Document document, Field field) => AddTerm(document, IndexFields.Present, field.IndexName);

    public void AddTerm(Document document, string name, string term)
    {
        if (!_terms.TryGetValue(name, out var slot))
            _terms.Add(name, slot = new(name));
        slot.Add(document, Cut(term));
    }

    /// <summary>Adds what a text is found by from the inside.</summary>
    public void AddGrams(Document document, string name, string text)
    {
        if (!_grams.TryGetValue(name, out var slot))
            _grams.Add(name, slot = new(IndexFields.Grams(name)));
        if (_folded.Length < text.Length)
            _folded = new char[Math.Max(text.Length, _folded.Length * 2)];
        var folded = _folded.AsSpan(0, text.Length);
        Grams.Fold(text, folded);
        for (var start = 0; start < folded.Length; start = Grams.Next(folded, start))
            slot.Add(document, folded[start..Grams.End(folded, start, out _)]);
    }

    public void AddValue(Document document, Field field, string name, object value)
    {
        switch (field.Type)
        {
            case FieldType.String:
                AddTerm(document, name, (string)value);
                break;
            case FieldType.Enum:
                AddTerm(document, name, EnumNames.Of(value));
                break;
            case FieldType.Double:
                document.Add(new DoubleField(name, (double)value, s_double));
                break;
            default:
                AddNumber(document, name, FieldCodec.Encode(field.Type, value));
                break;
        }
    }

    public void AddSortValue(Document document, Field field, object value)
    {
        if (field.Type == FieldType.Double)
        {
            document.Add(new DoubleDocValuesField(field.IndexName, (double)value));
            return;
        }
        if (!_sortValues.TryGetValue(field, out var kept))
        {
            kept = field.Type == FieldType.String
                ? new SortedDocValuesField(field.IndexName, new BytesRef(64))
                : new NumericDocValuesField(field.IndexName, 0);
            _sortValues.Add(field, kept);
        }
        if (field.Type == FieldType.String)
            SetText(kept.GetBinaryValue(), Cut((string)value));
        else
            kept.SetInt64Value(FieldCodec.Encode(field.Type, value));
        document.Add(kept);
    }

    private static void SetText(BytesRef bytes, ReadOnlySpan<char> text)
    {
        bytes.Grow(Encoding.UTF8.GetMaxByteCount(text.Length));
        bytes.Length = Encoding.UTF8.GetBytes(text, bytes.Bytes);
    }

    private void AddNumber(Document document, string name, long number)
    {
        if (!_numbers.TryGetValue(name, out var slot))
            _numbers.Add(name, slot = new());
        if (slot.Document != document)
            (slot.Document, slot.Used) = (document, 0);
        if (slot.Used == slot.Fields.Count)
            slot.Fields.Add(new(name, number, s_whole));
        var field = slot.Fields[slot.Used++];
        field.SetInt64Value(number);
        document.Add(field);
    }

    private static LuceneType Coarse(LuceneType type) => new(type) { NumericPrecisionStep = PrecisionStep };

    // No property that is kept as one term may be nearly this long; the limit guards the index, not the answer.
    private static ReadOnlySpan<char> Cut(string text) =>
        text.AsSpan(0, Math.Min(text.Length, LongestTermBytes / 3));

    private sealed class NumberSlot
    {
        public Document? Document { get; set; }

        public int Used { get; set; }

        public List<Int64Field> Fields { get; } = [];
    }
}
