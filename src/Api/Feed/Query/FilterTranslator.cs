using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using AllNode = ConsumerSafety.Search.Query.AllNode;
using AnyNode = ConsumerSafety.Search.Query.AnyNode;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>
/// Turns a filter that OData has parsed and typed into the neutral tree. Every <c>not</c> is pushed down to the
/// conditions it ends at.
/// </summary>
internal sealed class FilterTranslator
{
    private readonly FeedModel _model;
    private readonly FilterBudget _budget;
    private readonly OperandTranslator _operands;

    private FilterTranslator(
        FeedModel model, Scope scope, IDictionary<string, SingleValueNode> aliases, FeedOptions options)
    {
        _model = model;
        _budget = new(options);
        _operands = new(model, aliases, _budget) { Scope = scope };
    }

    /// <summary>The condition on an entity of the set. Throws <see cref="FeedException"/> (400, 501).</summary>
    public static FilterNode Translate(
        FilterClause clause,
        EntitySet set,
        FeedModel model,
        IDictionary<string, SingleValueNode> aliases,
        FeedOptions options) =>
        Translate(clause.Expression, new(set, clause.RangeVariable), model, aliases, options);

    /// <summary>The same of a condition in a scope.</summary>
    public static FilterNode Translate(
        SingleValueNode condition,
        Scope scope,
        FeedModel model,
        IDictionary<string, SingleValueNode> aliases,
        FeedOptions options) =>
        new FilterTranslator(model, scope, aliases, options).Translate(condition, Wanted.True);

    private FilterNode Translate(QueryNode node, Wanted wanted)
    {
        _budget.Enter();
        var filter = node switch
        {
            ConvertNode convert => Translate(convert.Source, wanted),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Translate(not.Operand, Reverse(wanted)),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } chain =>
                Chain(chain, wanted),
            BinaryOperatorNode binary => Compare(binary).Pass(wanted),
            Microsoft.OData.UriParser.InNode list => In(list).Pass(wanted),
            LambdaNode { Source: CollectionNavigationNode source } lambda => Related(lambda, source, wanted),
            LambdaNode lambda => Lambda(lambda).Pass(wanted),
            SingleValueFunctionCallNode { Name: "isof" } isOf => IsOf(isOf).Pass(wanted),
            SingleValueNode value => Boolean(value).Pass(wanted),
            _ => throw Unsupported($"An expression of the form {node.Kind}"),
        };
        _budget.Leave();
        return filter;
    }

    // A chain of a hundred "or" is a tree a hundred deep to the left; it is walked, not descended.
    private FilterNode Chain(BinaryOperatorNode chain, Wanted wanted)
    {
        var parts = new List<FilterNode>();
        QueryNode node = chain;
        while (node is BinaryOperatorNode binary && binary.OperatorKind == chain.OperatorKind)
        {
            parts.Add(Translate(binary.Right, wanted));
            node = binary.Left is ConvertNode convert ? convert.Source : binary.Left;
        }
        parts.Add(Translate(node, wanted));
        parts.Reverse();
        var isAnd = chain.OperatorKind == BinaryOperatorKind.And;
        var isReversed = wanted is Wanted.False or Wanted.NotTrue;
        return isAnd != isReversed ? new AndNode(parts) : new OrNode(parts);
    }

    private Leaf Compare(BinaryOperatorNode node)
    {
        if (ComparisonTranslator.Find(node.OperatorKind) is not { } @operator)
            throw Unsupported($"The operator {node.OperatorKind}");
        if (Unwrap(node.Left) is SingleNavigationNode left && Unwrap(node.Right) is ConstantNode { Value: null })
            return Exists(left, @operator);
        if (Unwrap(node.Right) is SingleNavigationNode right && Unwrap(node.Left) is ConstantNode { Value: null })
            return Exists(right, @operator);
        return ComparisonTranslator.Compare(
            _operands.Translate(node.Left), @operator, _operands.Translate(node.Right));
    }

    private Leaf Exists(SingleNavigationNode node, ComparisonOperator @operator)
    {
        var origin = _operands.TranslateOrigin(node.Source);
        var navigation = OperandTranslator.FindNavigation(origin.Set, node.NavigationProperty.Name);
        var exists = new RelatedNode(navigation, null);
        return @operator switch
        {
            ComparisonOperator.Equal => new(new NotNode(exists), OperandTranslator.Guard(origin), true),
            ComparisonOperator.NotEqual => new(exists, OperandTranslator.Guard(origin), false),
            _ => throw Unsupported($"Ordering {navigation.Name}"),
        };
    }

    private Leaf In(Microsoft.OData.UriParser.InNode node)
    {
        var left = _operands.Translate(node.Left);
        if (node.Right is CollectionConstantNode list)
        {
            foreach (var _ in list.Collection)
                Count();
            return ComparisonTranslator.In(left, list.Collection);
        }
        var (field, origin) = Collection(node.Right);
        if (left.Origin is { } other && !other.Equals(origin))
            throw Unsupported("Comparing properties of two entities");
        var number = _operands.Scope.NextNumber;
        _budget.CheckLambda(number);
        var element = new Operand(new ElementNode(field, number), field.Type, origin);
        var equal = ComparisonTranslator.Compare(element, ComparisonOperator.Equal, left);
        return new(new AnyNode(new(field), number, equal.Condition), origin, false);
    }

    private Leaf Lambda(LambdaNode node)
    {
        var (field, origin) = Collection(node.Source);
        if (node.CurrentRangeVariable is null)
            return new(new AnyNode(new(field), 0, null), origin, false);
        var number = _operands.Scope.Open(node.CurrentRangeVariable, field);
        _budget.CheckLambda(number);
        var predicate = Translate(node.Body, Wanted.True);
        _operands.Scope.Close(node.CurrentRangeVariable);
        return node is Microsoft.OData.UriParser.AllNode
            ? new(new AllNode(new(field), number, predicate), origin, true)
            : new(new AnyNode(new(field), number, predicate), origin, false);
    }

    // "all" is told through an entity that refutes it.
    private FilterNode Related(LambdaNode node, CollectionNavigationNode source, Wanted wanted)
    {
        var origin = OperandTranslator.Guard(_operands.TranslateOrigin(source.Source));
        var navigation = OperandTranslator.FindNavigation(origin.Set, source.NavigationProperty.Name);
        var isAll = node is Microsoft.OData.UriParser.AllNode;
        FilterNode? predicate = null;
        if (node.CurrentRangeVariable is not null)
        {
            var outer = _operands.Scope;
            _operands.Scope = new(navigation.Target, node.CurrentRangeVariable);
            predicate = Translate(node.Body, isAll ? Wanted.NotTrue : Wanted.True);
            _operands.Scope = outer;
        }
        var related = new RelatedNode(navigation, predicate);
        return new Leaf(isAll ? new NotNode(related) : related, origin, isAll).Pass(wanted);
    }

    private (Field Field, Origin Origin) Collection(QueryNode node)
    {
        Count();
        return node switch
        {
            CollectionPropertyAccessNode plain =>
                OperandTranslator.FindProperty(_operands.TranslateOrigin(plain.Source), plain.Property.Name),
            CollectionComplexNode complex =>
                OperandTranslator.FindProperty(_operands.TranslateOrigin(complex.Source), complex.Property.Name),
            _ => throw Unsupported($"A collection of the form {node.Kind}"),
        };
    }

    private Leaf IsOf(SingleValueFunctionCallNode node)
    {
        var parameters = node.Parameters.ToList();
        var type = parameters[^1] switch
        {
            SingleResourceCastNode cast => cast.TypeReference.Definition,
            ConstantNode { Value: string name } => _model.Edm.FindDeclaredType(name),
            _ => null,
        };
        if (type is not IEdmEntityType || _model.SetOf(type).Kind is not { } kind)
            throw Unsupported("isof for anything but the kinds of notices");
        return new(new KindNode(kind), OperandTranslator.Guard(_operands.TranslateOrigin(parameters[0])), false);
    }

    private Leaf Boolean(SingleValueNode node)
    {
        var operand = _operands.Translate(node);
        return operand.Type is FieldType.Boolean or null
            ? new(new BooleanNode(operand.Value), operand.Origin, null)
            : throw FeedException.Invalid("$filter", "A condition is expected where there is another value.");
    }

    private void Count()
    {
        _budget.Enter();
        _budget.Leave();
    }

    private static QueryNode Unwrap(QueryNode node) => node is ConvertNode convert ? Unwrap(convert.Source) : node;

    private static Wanted Reverse(Wanted wanted) => wanted switch
    {
        Wanted.True => Wanted.False,
        Wanted.False => Wanted.True,
        Wanted.NotTrue => Wanted.NotFalse,
        _ => Wanted.NotTrue,
    };

    private static FeedException Unsupported(string what) =>
        FeedException.Unsupported("$filter", $"{what} is not supported by this service.");
}
