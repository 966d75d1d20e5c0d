using System.Text.Json;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query.Evaluation;
using ConsumerSafety.Search.Query.Execution;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Query;

/// <summary>A value made ready to be computed for rows and written. Safe to use from any thread.</summary>
/// <param name="node">What is computed; relevance is not.</param>
/// <param name="type">Its type.</param>
public sealed class ComputedValue(ValueNode node, ResultType type)
{
    private readonly Value _value = ValueEvaluator.Prepare(node);

    /// <summary>What is computed.</summary>
    public ValueNode Node { get; } = node;

    /// <summary>Its type.</summary>
    public ResultType Type { get; } = type;

    /// <summary>
    /// The value for a row: the CLR value of its <see cref="Type"/>, a list of them for a collection, or null. Throws
    /// <see cref="EvaluationFailedException"/> where there is none, as when dividing by zero. The work counts with
    /// that of finding related entities.
    /// </summary>
    public object? Evaluate(Row row, IRelatedRows related) =>
        _value(new EvaluationScope
        {
            Row = row, Related = related, Budget = (related as IndexedRows)?.Budget,
        });

    /// <summary>Writes a value that has been computed as OData's JSON.</summary>
    public static void Write(Utf8JsonWriter writer, object? value, bool quotesLongNumbers = false) =>
        new JsonValueWriter(writer).WriteComputed(value, quotesLongNumbers);

    /// <summary>Writes the value for a row as OData's JSON. Throws as <see cref="Evaluate"/> does.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="row">The row.</param>
    /// <param name="related">Where related entities are found.</param>
    /// <param name="quotesLongNumbers">
    /// True to write Int64 and Decimal as text (<c>IEEE754Compatible=true</c>).
    /// </param>
    public void Write(Utf8JsonWriter writer, Row row, IRelatedRows related, bool quotesLongNumbers = false) =>
        new JsonValueWriter(writer).WriteComputed(Evaluate(row, related), quotesLongNumbers);
}
