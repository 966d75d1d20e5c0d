using ConsumerSafety.Search.Fields;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Field = ConsumerSafety.Search.Fields.Field;
using FieldType = ConsumerSafety.Search.Fields.FieldType;
using LuceneType = Lucene.Net.Documents.FieldType;

namespace ConsumerSafety.Search.Index;

/// <summary>How one value of a property goes into a document.</summary>
internal static class FieldWriter
{
    // Few terms per number: ranges cost a little more, and every document much less.
    internal const int PrecisionStep = 16;
    internal const int LongestTermBytes = 32_766;
    private const Lucene.Net.Documents.Field.Store No = Lucene.Net.Documents.Field.Store.NO;
    private static readonly LuceneType s_whole = new(Int64Field.TYPE_NOT_STORED) { NumericPrecisionStep = PrecisionStep };
    private static readonly LuceneType s_double = new(DoubleField.TYPE_NOT_STORED) { NumericPrecisionStep = PrecisionStep };

    public static void AddPresence(Document document, Field field) =>
        document.Add(new StringField(IndexFields.Present, field.IndexName, No));

    public static void AddTerm(Document document, Field field, string indexName, object value)
    {
        switch (field.Type)
        {
            case FieldType.String:
                document.Add(new StringField(indexName, Cut((string)value), No));
                break;
            case FieldType.Enum:
                document.Add(new StringField(indexName, EnumNames.Of(value), No));
                break;
            case FieldType.Double:
                document.Add(new DoubleField(indexName, (double)value, s_double));
                break;
            default:
                document.Add(new Int64Field(indexName, FieldCodec.Encode(field.Type, value), s_whole));
                break;
        }
    }

    public static void AddSortValue(Document document, Field field, object value)
    {
        switch (field.Type)
        {
            case FieldType.String:
                document.Add(new SortedDocValuesField(field.IndexName, new BytesRef(Cut((string)value))));
                break;
            case FieldType.Double:
                document.Add(new DoubleDocValuesField(field.IndexName, (double)value));
                break;
            default:
                document.Add(new NumericDocValuesField(field.IndexName, FieldCodec.Encode(field.Type, value)));
                break;
        }
    }

    // No property that is kept as one term may be nearly this long; the limit guards the index, not the answer.
    private static string Cut(string text) => text.Length <= LongestTermBytes / 3 ? text : text[..(LongestTermBytes / 3)];
}
