using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Binds conditions. Every <c>not</c> is pushed down to the conditions it ends at.</summary>
internal sealed class FilterBinder(Binder binder)
{
    public FilterNode Bind(Syntax syntax, Wanted wanted) => syntax switch
    {
        AliasSyntax alias => binder.Resolve(alias, inner => Bind(inner, wanted)),
        UnarySyntax { Operator: "not" } not => wanted == Wanted.Exactly
            ? new NotNode(Bind(not.Operand, wanted))
            : Bind(not.Operand, Reverse(wanted)),
        ChainSyntax chain => Chain(chain, wanted),
        BinarySyntax { Operator: "in" } list => In(list).Pass(wanted),
        BinarySyntax { Operator: "has" } has => Has(has, wanted),
        BinarySyntax binary when ComparisonBinder.Find(binary.Operator) is { } @operator =>
            Compare(binary, @operator).Pass(wanted),
        LambdaSyntax lambda => binder.Lambdas.Bind(lambda, wanted),
        CallSyntax call when IsKindTest(call) => IsOf(call).Pass(wanted),
        _ => Boolean(binder.Values.Bind(syntax)).Pass(wanted),
    };

    private FilterNode Chain(ChainSyntax chain, Wanted wanted)
    {
        FilterNode[] parts = [.. chain.Parts.Select(part => Bind(part, wanted))];
        var isReversed = wanted is Wanted.False or Wanted.NotTrue;
        return chain.IsAnd != isReversed ? new AndNode(parts) : new OrNode(parts);
    }

    private Leaf Compare(BinarySyntax node, ComparisonOperator @operator)
    {
        if (Presence(node.Left, node.Right, @operator) is { } leaf)
            return leaf;
        return ComparisonBinder.Bind(
            binder, binder.Values.Bind(node.Left), @operator, binder.Values.Bind(node.Right));
    }

    // Publisher eq null; an entity or a record, in place of which its key is compared.
    private Leaf? Presence(Syntax left, Syntax right, ComparisonOperator @operator)
    {
        if (left is LiteralSyntax { Value: null })
            (left, right) = (right, left);
        if (right is not LiteralSyntax { Value: null } || left is not NameSyntax)
            return null;
        var isPresent = @operator == ComparisonOperator.NotEqual;
        return binder.Paths.Follow(left) switch
        {
            EntityTarget or RecordTarget when !isPresent && @operator != ComparisonOperator.Equal =>
                throw binder.Fault("Entities and records compare with eq and ne only."),
            RecordTarget => new(isPresent ? new AndNode([]) : new OrNode([]), null, null),
            EntityTarget { Origin: var origin } => Exists(origin.Guarded, @operator),
            _ => null,
        };
    }

    private Leaf Exists(Origin origin, ComparisonOperator @operator)
    {
        if (!binder.IsAnchored && origin is { Variable: 0, Steps: [.., NavigationStep last] })
        {
            var before = origin with { Steps = [.. origin.Steps.SkipLast(1)] };
            var exists = new RelatedNode(last.Navigation, null);
            return @operator == ComparisonOperator.Equal
                ? new(new NotNode(exists), before, true)
                : new(exists, before, false);
        }
        var key = new Bound(
            new FieldNode(origin.Set.Key, origin.Number), ResultType.Of(origin.Set.Key), origin);
        var literal = new LiteralSyntax(null);
        return ComparisonBinder.Bind(
            binder, key.Anchored(), @operator, new(new LiteralNode(null), null, null, literal));
    }

    private Leaf In(BinarySyntax node)
    {
        var left = binder.Values.Bind(node.Left);
        if (node.Right is AliasSyntax alias && binder.Resolve(alias, syntax => syntax) is ListSyntax given)
            node = node with { Right = given };
        if (node.Right is ListSyntax list)
        {
            Bound[] items = [.. list.Items.Select(binder.Values.Bind)];
            return !left.IsLiteral && !left.IsCollection && items.All(item => item.IsLiteral)
                ? ComparisonBinder.In(binder, binder.Join(left).Values[0], items)
                : Any(items.Select(item => (left, item)));
        }
        var collection = binder.Values.Bind(node.Right);
        if (!collection.IsCollection)
            throw binder.Fault($"in needs a collection, not {collection.TypeName}.");
        return Contained(left, collection);
    }

    private Leaf Any(IEnumerable<(Bound Left, Bound Right)> pairs)
    {
        FilterNode[] equal = [.. binder.Anchored(() => pairs.Select(pair =>
            ComparisonBinder.Bind(binder, pair.Left, ComparisonOperator.Equal, pair.Right).Condition).ToList())];
        return new(new OrNode(equal), Origin.OfRoot(binder.Frame), null);
    }

    private Leaf Contained(Bound left, Bound collection)
    {
        var (origin, values) = binder.Join(left, collection);
        if (values[1].Value is not FieldNode field)
            return new(new BooleanNode(new FunctionNode(
                QueryFunction.HasSubset, [values[1].Value, new ListNode([values[0].Value])])), origin, null);
        return binder.Frame.Open("in", field.Field, null, variable =>
        {
            binder.Budget.CheckLambda(variable.Number);
            var element = new Bound(
                new ElementNode(field.Field, variable.Number), collection.Type!.Value with { IsCollection = false },
                origin);
            var equal = ComparisonBinder.Bind(binder, element, ComparisonOperator.Equal, values[0] with
            {
                Origin = values[0].Origin is null ? null : origin,
            });
            return new Leaf(new AnyNode(field, variable.Number, equal.Condition), origin, false);
        });
    }

    // No enumeration here is one of flags: a value has exactly the member it is (5.1.1.1.10; null stays null).
    private FilterNode Has(BinarySyntax node, Wanted wanted)
    {
        var (left, right) = (binder.Values.Bind(node.Left), binder.Values.Bind(node.Right));
        if (!left.Is(FieldType.Enum) || !(right.Literal?.Value is string or Enum or null) || !right.IsLiteral)
            throw binder.Fault($"has needs a member of an enumeration on both sides, not {left.TypeName}.");
        if (right.IsNull)
            return new Leaf(new BooleanNode(right.Value), null, null).Pass(wanted);
        var equal = ComparisonBinder.Bind(binder, left, ComparisonOperator.Equal, right);
        if (wanted == Wanted.True)
            return equal.Pass(wanted);
        var compared = (ComparisonNode)equal.Condition;
        var known = new ComparisonNode(compared.Left, ComparisonOperator.NotEqual, new LiteralNode(null));
        return (equal with
        {
            Condition = new BooleanNode(new CaseNode([new(known, new ConditionNode(compared))])),
            WhenMissing = null,
        }).Pass(wanted);
    }

    private static bool IsKindTest(CallSyntax call) =>
        call.Name.Equals("isof", StringComparison.OrdinalIgnoreCase) && call.Arguments.Count is 1 or 2
        && call.Arguments[^1] is NameSyntax { Source: null, Name: var name }
            ? TypeNames.FindEntity(name) is not null
            : call.Name.Equals("isof", StringComparison.OrdinalIgnoreCase)
                && call.Arguments is [.., LiteralSyntax { Value: string text }]
        && TypeNames.FindEntity(text) is not null;

    private Leaf IsOf(CallSyntax call)
    {
        var type = TypeNames.FindEntity(call.Arguments[^1] switch
        {
            NameSyntax name => name.Name,
            var literal => (string)((LiteralSyntax)literal).Value!,
        })!;
        var target = binder.Paths.Follow(
            call.Arguments.Count == 2 ? call.Arguments[0] : new NameSyntax(null, "$this"));
        if (target is not EntityTarget { Origin: var origin })
            throw binder.Fault("isof with a type of entities needs an entity.");
        var isOf = type.Kind is { } kind && origin.Set.HoldsNotices
            ? new KindNode(kind, origin.Number)
            : (FilterNode)new AndNode(type == origin.Set || (type.HoldsNotices && origin.Set.HoldsNotices)
                ? [] : [new OrNode([])]);
        var guarded = origin.Guarded;
        return guarded.Steps.Count == 0 || (!binder.IsAnchored && origin.Variable == 0)
            ? new(isOf, guarded, false)
            : Boolean(new(new ConditionNode(isOf), new(FieldType.Boolean), guarded));
    }

    private Leaf Boolean(Bound value)
    {
        if (!value.Is(FieldType.Boolean) && !value.IsNull)
            throw binder.Fault($"A condition is expected where there is {value.TypeName}.");
        var (origin, values) = binder.Join(value);
        return new(new BooleanNode(values[0].Value), origin, null);
    }

    private static Wanted Reverse(Wanted wanted) => wanted switch
    {
        Wanted.True => Wanted.False,
        Wanted.False => Wanted.True,
        Wanted.NotTrue => Wanted.NotFalse,
        _ => Wanted.NotTrue,
    };
}
