using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>A condition without <c>and</c>, <c>or</c>, <c>not</c>, on one entity.</summary>
/// <param name="Condition">The condition, seen from the entity.</param>
/// <param name="Origin">The entity; null for a condition on literals alone.</param>
/// <param name="WhenMissing">What the condition is where the entity is missing.</param>
internal sealed record Leaf(FilterNode Condition, Origin? Origin, bool? WhenMissing)
{
    /// <summary>The condition as a filter that passes exactly the entities for which it is what is wanted.</summary>
    public FilterNode Pass(Wanted wanted)
    {
        if (wanted == Wanted.Exactly)
            return Condition;
        var condition = Condition switch
        {
            BooleanNode { Value: var value } when wanted is Wanted.NotTrue => Differs(value, true),
            BooleanNode { Value: var value } when wanted is Wanted.NotFalse => Differs(value, false),
            _ => wanted is Wanted.False or Wanted.NotTrue ? new NotNode(Condition) : Condition,
        };
        return Origin is null ? condition : Reach(Origin.Steps, 0, condition, PassesWhenMissing(wanted));
    }

    private static ComparisonNode Differs(ValueNode value, bool from) =>
        new(value, ComparisonOperator.NotEqual, new LiteralNode(from));

    private bool PassesWhenMissing(Wanted wanted) => wanted switch
    {
        Wanted.True => WhenMissing == true,
        Wanted.False => WhenMissing == false,
        Wanted.NotTrue => WhenMissing != true,
        _ => WhenMissing != false,
    };

    private static FilterNode Reach(IReadOnlyList<Step> steps, int from, FilterNode condition, bool passesWhenMissing)
    {
        if (from == steps.Count)
            return condition;
        var inner = Reach(steps, from + 1, condition, passesWhenMissing);
        var reached = steps[from] switch
        {
            NavigationStep { Navigation: var navigation } => new RelatedNode(navigation, inner),
            KindStep { Kind: var kind } => (FilterNode)new AndNode([new KindNode(kind), inner]),
            var step => throw new InvalidOperationException($"Unknown step {step}."),
        };
        return passesWhenMissing ? new OrNode([new NotNode(Exists(steps[from])), reached]) : reached;
    }

    private static FilterNode Exists(Step step) => step switch
    {
        NavigationStep { Navigation: var navigation } => new RelatedNode(navigation, null),
        KindStep { Kind: var kind } => new KindNode(kind),
        _ => throw new InvalidOperationException($"Unknown step {step}."),
    };
}
