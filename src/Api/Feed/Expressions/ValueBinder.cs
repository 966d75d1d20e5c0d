using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Binds values: literals, paths, functions, arithmetic, choices, counts, conditions used as values.</summary>
internal sealed class ValueBinder(Binder binder)
{
    public Bound Bind(Syntax syntax) => syntax switch
    {
        LiteralSyntax { Value: Guid } => throw binder.Fault("Nothing here is a GUID."),
        LiteralSyntax literal => new(new LiteralNode(literal.Value), LiteralFit.TypeOf(literal.Value), null, literal),
        AliasSyntax alias => binder.Resolve(alias, Bind),
        NameSyntax path => OfPath(path),
        CallSyntax call => binder.Functions.Bind(call),
        UnarySyntax { Operator: "-" } minus => Negate(Bind(minus.Operand)),
        BinarySyntax { Operator: "add" or "sub" or "mul" or "div" or "divby" or "mod" } arithmetic =>
            ArithmeticBinder.Bind(binder, arithmetic.Operator, Bind(arithmetic.Left), Bind(arithmetic.Right)),
        ListSyntax list => List(list),
        CaseSyntax choice => binder.Anchored(() => Case(choice)),
        CountSyntax count => binder.Lambdas.Count(count),
        _ => Condition(syntax),
    };

    /// <summary>A value seen from its frame's entity, for a node that stands for itself.</summary>
    public Bound BindAnchored(Syntax syntax) => binder.Anchored(() => Bind(syntax)).Anchored();

    private Bound OfPath(NameSyntax path) => binder.Paths.Follow(path) switch
    {
        ValueTarget { Value: var value } => value,
        EntityTarget => throw binder.Fault(
            $"{path.Name} leads to an entity where a value is expected; go on to one of its properties."),
        RecordTarget => throw binder.Fault($"{path.Name} is a record; go on to one of its properties."),
        _ => throw binder.Fault($"{path.Name} is a collection; ask any, all or $count of it."),
    };

    private Bound Condition(Syntax syntax)
    {
        var condition = binder.Anchored(() => binder.Filters.Bind(syntax, Wanted.Exactly));
        return new(new ConditionNode(condition), new(FieldType.Boolean), Origin.OfRoot(binder.Frame));
    }

    private Bound Negate(Bound operand)
    {
        if (operand.IsNull)
            return operand;
        if (!operand.IsNumber && !operand.Is(FieldType.Duration))
            throw binder.Fault($"- cannot be put before {operand.TypeName}.");
        return binder.Combine([operand], operand.Type, parts => new FunctionNode(QueryFunction.Negate, parts));
    }

    private Bound List(ListSyntax list)
    {
        Bound[] items = [.. list.Items.Select(Bind)];
        var type = TypeJoin.Of([.. items.Select(item => item.Type)]);
        if (items.Any(item => !item.IsNull) && type is null)
            throw binder.Fault("The items of a collection are of different types.");
        return binder.Combine(items, (type ?? new(FieldType.String)) with { IsCollection = true },
            parts => new ListNode(parts));
    }

    private Bound Case(CaseSyntax choice)
    {
        var pairs = choice.Pairs
            .Select(pair => (When: binder.Filters.Bind(pair.When, Wanted.Exactly), Then: BindAnchored(pair.Then)))
            .ToList();
        var type = TypeJoin.Of([.. pairs.Select(pair => pair.Then.Type)]);
        if (type is null && pairs.Any(pair => !pair.Then.IsNull))
            throw binder.Missing("case with results of different types");
        return new(
            new CaseNode([.. pairs.Select(pair => new CasePair(pair.When, TypeJoin.Promote(pair.Then, type)))]),
            type, Origin.OfRoot(binder.Frame));
    }
}
