using System.Globalization;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query.Evaluation;
using Lucene.Net.Search;
using Lucene.Net.Util;
using static ConsumerSafety.Search.Query.ComparisonOperator;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Compares the terms of a property with a value that is not null.</summary>
internal static class ComparisonCompiler
{
    /// <summary>Entities one of whose values under this name compares so; for ne, nothing is promised.</summary>
    public static CompiledFilter? Compile(Field field, string indexName, ComparisonOperator comparison, object value)
    {
        if (comparison == NotEqual || field.IsLongText)
            return null;
        return field.Type switch
        {
            FieldType.String => CompileText(indexName, comparison, (string)value),
            FieldType.Enum => CompileEnum(field, indexName, comparison, value),
            FieldType.Double =>
                CompileDouble(indexName, comparison, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            FieldType.Complex => null,
            _ => CompileWhole(field.Type, indexName, comparison, value),
        };
    }

    /// <summary>Entities with a value between two, both included.</summary>
    public static CompiledFilter Between(string indexName, long first, long last) => CompiledFilter.Exact(
        NumericRangeQuery.NewInt64Range(indexName, FieldSlots.PrecisionStep, first, last, true, true));

    private static CompiledFilter CompileText(string indexName, ComparisonOperator comparison, string value) =>
        CompiledFilter.Exact(comparison switch
        {
            Equal => new TermQuery(new Term(indexName, value)),
            GreaterThan => new TermRangeQuery(indexName, new BytesRef(value), null, false, true),
            GreaterThanOrEqual => new TermRangeQuery(indexName, new BytesRef(value), null, true, true),
            LessThan => new TermRangeQuery(indexName, null, new BytesRef(value), true, false),
            _ => new TermRangeQuery(indexName, null, new BytesRef(value), true, true),
        });

    private static CompiledFilter CompileEnum(
        Field field, string indexName, ComparisonOperator comparison, object value)
    {
        var parts = Enum.GetValues(field.EnumType!).Cast<object>()
            .Where(member => Evaluator.Holds(comparison, member, value))
            .Select(member => CompiledFilter.Exact(new TermQuery(new Term(indexName, EnumNames.Of(member)))));
        return CompiledFilter.Combine([.. parts], Occur.SHOULD);
    }

    private static CompiledFilter? CompileDouble(string indexName, ComparisonOperator comparison, double value)
    {
        if (!double.IsFinite(value))
            return null;
        double? first = comparison is Equal or GreaterThan or GreaterThanOrEqual ? value : null;
        double? last = comparison is Equal or LessThan or LessThanOrEqual ? value : null;
        return CompiledFilter.Exact(NumericRangeQuery.NewDoubleRange(indexName, FieldSlots.PrecisionStep, first, last,
            comparison != GreaterThan, comparison != LessThan));
    }

    private static CompiledFilter? CompileWhole(
        FieldType type, string indexName, ComparisonOperator comparison, object value)
    {
        if (FieldCodec.EncodeBound(type, value) is not { } bound)
            return null;
        var (below, above) = ((long)Math.Floor(bound), (long)Math.Ceiling(bound));
        return comparison switch
        {
            Equal => below == above ? Between(indexName, below, below) : CompiledFilter.Nothing,
            GreaterThan => Between(indexName, below + 1, long.MaxValue),
            GreaterThanOrEqual => Between(indexName, above, long.MaxValue),
            LessThan => Between(indexName, long.MinValue, above - 1),
            _ => Between(indexName, long.MinValue, below),
        };
    }
}
