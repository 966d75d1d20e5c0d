using ConsumerSafety.Search.Fields;
using Lucene.Net.Search;
using static ConsumerSafety.Search.Query.ComparisonOperator;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>
/// Finds entities with an element that meets a predicate. The index knows the values of all elements together, so two
/// conditions that must hold of the same element are only found at least.
/// </summary>
internal sealed class ElementCompiler(Field collection, int variable)
{
    private CompiledFilter AtLeastPresent => CompiledFilter.AtLeast(FilterCompiler.Present(collection));

    public CompiledFilter Compile(FilterNode node) => node switch
    {
        AndNode { Parts: [var part] } => Compile(part),
        AndNode { Parts.Count: > 1 } and =>
            CompiledFilter.AtLeast(CompiledFilter.Combine([.. and.Parts.Select(Compile)], Occur.MUST)),
        OrNode { Parts.Count: > 0 } or => CompiledFilter.Combine([.. or.Parts.Select(Compile)], Occur.SHOULD),
        ComparisonNode comparison => CompileComparison(FilterCompiler.Turned(comparison)),
        InNode list => CompileIn(list),
        BooleanNode boolean => CompileBoolean(boolean.Value),
        _ => AtLeastPresent,
    };

    private CompiledFilter CompileComparison(ComparisonNode node)
    {
        if (node.Right is not LiteralNode { Value: { } value })
            return AtLeastPresent;
        if (Target(node.Left) is var (field, indexName))
            return ComparisonCompiler.Compile(field, indexName, node.Operator, value) ?? AtLeastPresent;
        if (node.Left is FunctionNode { Arguments: [var argument, ..] } function
            && Target(argument) is var (part, partName))
            return FunctionCompiler.CompileDatePart(part, partName, function.Function, node.Operator, value)
                ?? AtLeastPresent;
        return AtLeastPresent;
    }

    private CompiledFilter CompileIn(InNode node) => node.Values.Count == 0
        ? CompiledFilter.Nothing
        : CompiledFilter.Combine(
            [.. node.Values.Select(value => CompileComparison(new(node.Operand, Equal, new LiteralNode(value))))],
            Occur.SHOULD);

    private CompiledFilter CompileBoolean(ValueNode value)
    {
        if (value is FunctionNode { Arguments: [var argument, LiteralNode { Value: string part }] } function
            && Target(argument) is var (field, indexName))
            return FunctionCompiler.CompileTextTest(field, indexName, function.Function, part) ?? AtLeastPresent;
        return Target(value) is null
            ? AtLeastPresent
            : CompileComparison(new(value, Equal, new LiteralNode(true)));
    }

    // The element itself or one of its members; anything else is not of this element.
    private (Field Field, string IndexName)? Target(ValueNode node) => node switch
    {
        ElementNode element when element.Variable == variable => (collection, collection.IndexName),
        FieldNode member when member.Variable == variable =>
            (member.Field, collection.MemberIndexNames[Evaluation.ComplexMembers.IndexOf(member.Field)]),
        _ => null,
    };
}
