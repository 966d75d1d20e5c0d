using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query.Evaluation;
using Lucene.Net.Search;
using static ConsumerSafety.Search.Query.ComparisonOperator;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>
/// Turns a condition into an index query. <c>not</c> is pushed to the leaves, and each leaf knows what becomes of null.
/// What the index cannot decide becomes a query that finds at least what it should.
/// </summary>
internal static class FilterCompiler
{
    public static CompiledFilter Compile(FilterNode node) => node switch
    {
        AndNode and => CompiledFilter.Combine([.. and.Parts.Select(Compile)], Occur.MUST),
        OrNode or => CompiledFilter.Combine([.. or.Parts.Select(Compile)], Occur.SHOULD),
        NotNode not => CompileNot(not.Part),
        ComparisonNode comparison => CompileComparison(Turned(comparison)),
        InNode list => CompileIn(list),
        BooleanNode boolean => CompileBoolean(boolean.Value),
        AnyNode any => CompileAny(any),
        AllNode all => CompileAll(all),
        RelatedLambdaNode or KindNode { Variable: > 0 } => CompiledFilter.AtLeast(CompiledFilter.Everything),
        KindNode kind => CompiledFilter.Exact(new TermQuery(new Term("Kind", EnumNames.Of(kind.Kind)))),
        _ => throw new InvalidOperationException($"{node.GetType().Name} has to be resolved before."),
    };

    /// <summary>Entities for which the property has a value.</summary>
    public static CompiledFilter Present(Field field) => field switch
    {
        { IsNullable: false, IsCollection: false } => CompiledFilter.Everything,
        { IsSortable: true } => CompiledFilter.Exact(new ConstantScoreQuery(new FieldValueFilter(field.IndexName))),
        _ => CompiledFilter.Exact(new TermQuery(new Term(IndexFields.Present, field.IndexName))),
    };

    /// <summary>The comparison with its constant on the right: <c>5 gt x</c> is <c>x lt 5</c>.</summary>
    public static ComparisonNode Turned(ComparisonNode node)
    {
        if (node.Left is not LiteralNode || node.Right is LiteralNode)
            return node;
        return new(node.Right, node.Operator switch
        {
            GreaterThan => LessThan,
            GreaterThanOrEqual => LessThanOrEqual,
            LessThan => GreaterThan,
            LessThanOrEqual => GreaterThanOrEqual,
            _ => node.Operator,
        }, node.Left);
    }

    private static CompiledFilter CompileNot(FilterNode part) => part switch
    {
        AndNode and => CompiledFilter.Combine([.. and.Parts.Select(CompileNot)], Occur.SHOULD),
        OrNode or => CompiledFilter.Combine([.. or.Parts.Select(CompileNot)], Occur.MUST),
        NotNode not => Compile(not.Part),
        ComparisonNode { Operator: Equal } comparison => Compile(comparison with { Operator = NotEqual }),
        ComparisonNode { Operator: NotEqual } comparison => Compile(comparison with { Operator = Equal }),
        // Null makes a function null, and not null is null: only entities with a value can pass.
        BooleanNode
        {
            Value: FunctionNode { Arguments: [FieldNode { Variable: 0, Field.IsCollection: false } field, LiteralNode] }
        } =>
            CompiledFilter.Both(Present(field.Field), Compile(part).Complement()),
        BooleanNode { Value: LiteralNode { Value: bool truth } } =>
            truth ? CompiledFilter.Nothing : CompiledFilter.Everything,
        BooleanNode { Value: ConditionNode condition } => CompileNot(condition.Condition),
        BooleanNode => CompiledFilter.AtLeast(CompiledFilter.Everything),
        _ => Compile(part).Complement(),
    };

    private static CompiledFilter CompileComparison(ComparisonNode node)
    {
        if (node is
            {
                Left: FieldNode { Variable: 0, Field.IsCollection: false } compared,
                Right: LiteralNode { Value: null }
            })
            return node.Operator switch
            {
                Equal or GreaterThanOrEqual or LessThanOrEqual => Present(compared.Field).Complement(),
                NotEqual => Present(compared.Field),
                _ => CompiledFilter.Nothing,
            };
        if (node is { Operator: NotEqual })
            return Compile(node with { Operator = Equal }).Complement();
        if (node is { Left: LiteralNode, Right: LiteralNode })
            return Evaluator.Prepare(node)(new()) == true ? CompiledFilter.Everything : CompiledFilter.Nothing;
        return node switch
        {
            {
                Left: FieldNode { Variable: 0, Field.IsCollection: false } field,
                Right: LiteralNode { Value: { } value }
            } =>
                ComparisonCompiler.Compile(field.Field, field.Field.IndexName, node.Operator, value)
                    ?? CompiledFilter.AtLeast(Present(field.Field)),
            {
                Left: FunctionNode
                {
                    Arguments: [FieldNode { Variable: 0, Field.IsCollection: false } field, ..]
                } function,
                Right: LiteralNode { Value: { } value }
            } => FunctionCompiler.CompileDatePart(
                    field.Field, field.Field.IndexName, function.Function, node.Operator, value)
                    ?? CompiledFilter.AtLeast(Present(field.Field)),
            _ => CompiledFilter.AtLeast(CompiledFilter.Everything),
        };
    }

    private static CompiledFilter CompileIn(InNode node)
    {
        if (node.Values.Count == 0)
            return CompiledFilter.Nothing;
        if (node.Operand is FieldNode { Variable: 0, Field: { Type: FieldType.String, IsLongText: false } field }
            && !node.Values.Contains(null))
            return CompiledFilter.Exact(AnyTerm.Query(field.IndexName, node.Values));
        return CompiledFilter.Combine(
            [.. node.Values.Select(value => Compile(new ComparisonNode(node.Operand, Equal, new LiteralNode(value))))],
            Occur.SHOULD);
    }

    private static CompiledFilter CompileBoolean(ValueNode value) => value switch
    {
        LiteralNode literal => literal.Value is true ? CompiledFilter.Everything : CompiledFilter.Nothing,
        FunctionNode { Arguments: [FieldNode { Variable: 0 } field, LiteralNode { Value: string part }] } function =>
            FunctionCompiler.CompileTextTest(field.Field, field.Field.IndexName, function.Function, part)
                ?? CompiledFilter.AtLeast(Present(field.Field)),
        FunctionNode
        {
            Arguments: [
                FunctionNode
                {
                    Function: QueryFunction.ToLower or QueryFunction.ToUpper,
                    Arguments: [FieldNode { Variable: 0, Field.IsCollection: false } folded]
                },
                LiteralNode { Value: string part }]
        } function =>
            FunctionCompiler.CompileFoldedTest(folded.Field, folded.Field.IndexName, function.Function, part)
                ?? CompiledFilter.AtLeast(Present(folded.Field)),
        FieldNode { Variable: 0 } field => Compile(new ComparisonNode(field, Equal, new LiteralNode(true))),
        ConditionNode condition => Compile(condition.Condition),
        _ => CompiledFilter.AtLeast(CompiledFilter.Everything),
    };

    private static CompiledFilter CompileAny(AnyNode node)
    {
        if (node.Collection.Variable != 0)
            return CompiledFilter.AtLeast(CompiledFilter.Everything);
        return node.Predicate is null
            ? Present(node.Collection.Field)
            : new ElementCompiler(node.Collection.Field, node.Variable).Compile(node.Predicate);
    }

    // All elements are so when none is otherwise, as long as otherwise is one comparison that is never null.
    private static CompiledFilter CompileAll(AllNode node) =>
        node is { Collection.Variable: 0, Predicate: ComparisonNode { Operator: NotEqual } comparison }
            ? new ElementCompiler(node.Collection.Field, node.Variable)
                .Compile(comparison with { Operator = Equal })
                .Complement()
            : CompiledFilter.AtLeast(CompiledFilter.Everything);
}
