using ConsumerSafety.Api.Feed.Query;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Binds <c>any</c>, <c>all</c> and <c>$count</c> (OData 4.01 URL conventions, 5.1.1.13).</summary>
internal sealed class LambdaBinder(Binder binder)
{
    public FilterNode Bind(LambdaSyntax lambda, Wanted wanted) => binder.Paths.Follow(lambda.Source) switch
    {
        RecordsTarget records => Elements(lambda, records.Field, records.Origin, wanted),
        ValueTarget { Value: { Value: FieldNode { Field.IsCollection: true } collection, Origin: { } origin } } =>
            Elements(lambda, collection.Field, origin, wanted),
        RelatedTarget related => Related(lambda, related.Navigation, related.Origin, wanted),
        _ => throw binder.Fault("any and all need a collection before them."),
    };

    public Bound Count(CountSyntax count) => binder.Paths.Follow(count.Source) switch
    {
        RelatedTarget related => Count(count, related.Navigation, related.Origin),
        var _ when count.Search is not null =>
            throw binder.Missing("$search in a $count of what leads to no entities"),
        RecordsTarget records => Count(count.Filter, records.Field, records.Origin.Guarded),
        ValueTarget { Value: { Value: FieldNode { Field.IsCollection: true } collection, Origin: { } origin } } =>
            Count(count.Filter, collection.Field, origin.Guarded),
        ValueTarget { Value: { IsCollection: true } list } when count.Filter is null => binder.Combine(
            [list], new(FieldType.Int32), parts => new FunctionNode(QueryFunction.Length, parts)),
        _ => throw binder.Fault("$count needs a collection before it."),
    };

    private FilterNode Elements(LambdaSyntax lambda, Field field, Origin origin, Wanted wanted)
    {
        if (lambda.Body is null)
            return Finish(new AnyNode(new(field, origin.Number), 0, null), origin, false, wanted);
        return binder.Frame.Open(lambda.Variable, field, null, variable =>
        {
            Check(variable);
            var predicate = binder.Filters.Bind(lambda.Body, Wanted.True);
            var collection = new FieldNode(field, origin.Number);
            FilterNode condition = lambda.IsAll
                ? new AllNode(collection, variable.Number, predicate)
                : new AnyNode(collection, variable.Number, predicate);
            return Finish(condition, origin, lambda.IsAll, wanted);
        });
    }

    private FilterNode Related(LambdaSyntax lambda, Navigation navigation, Origin origin, Wanted wanted)
    {
        if (binder.IsAnchored || origin.Variable != 0 || !NamesUsed.AreOnly(lambda))
            return Correlated(lambda, navigation, origin, wanted);
        FilterNode? predicate = null;
        if (lambda.Body is not null)
        {
            // "all" is told through an entity that refutes it.
            var outer = binder.Frame;
            binder.Frame = new(navigation.Target, lambda.Variable) { Depth = outer.Depth + outer.NextNumber };
            Check(binder.Frame.Root);
            predicate = binder.Filters.Bind(lambda.Body, lambda.IsAll ? Wanted.NotTrue : Wanted.True);
            binder.Frame = outer;
        }
        var related = new RelatedNode(navigation, predicate);
        return new Leaf(lambda.IsAll ? new NotNode(related) : related, origin, lambda.IsAll).Pass(wanted);
    }

    // The condition looks at other entities as well, or is part of a value. The steps on the way are lambdas
    // themselves, over the one entity each leads to, so that the condition still sees where they began.
    private FilterNode Correlated(LambdaSyntax lambda, Navigation navigation, Origin origin, Wanted wanted) =>
        new Leaf(Reach(lambda, navigation, origin.Steps, origin.Variable), null, null).Pass(wanted);

    private FilterNode Reach(LambdaSyntax lambda, Navigation navigation, IEnumerable<Step> steps, int from)
    {
        switch (steps.FirstOrDefault())
        {
            case KindStep { Kind: var kind }:
                var (isKind, inner) = (new KindNode(kind, from), Reach(lambda, navigation, steps.Skip(1), from));
                return lambda.IsAll ? new OrNode([new NotNode(isKind), inner]) : new AndNode([isKind, inner]);
            case NavigationStep { Navigation: var step }:
                return Open("$step", step, from, lambda.IsAll, variable =>
                    Reach(lambda, navigation, steps.Skip(1), variable.Number));
            default:
                return Open(lambda.Variable ?? "$any", navigation, from, lambda.IsAll, _ => lambda.Body is null
                    ? null
                    : binder.Anchored(() => binder.Filters.Bind(lambda.Body, Wanted.True)));
        }
    }

    private RelatedLambdaNode Open(
        string name, Navigation navigation, int from, bool isAll, Func<RangeVariable, FilterNode?> bind) =>
        binder.Frame.Open(name, null, navigation.Target, variable =>
        {
            Check(variable);
            return new RelatedLambdaNode(navigation, from, variable.Number, bind(variable), isAll);
        });

    private FilterNode Finish(FilterNode condition, Origin origin, bool whenMissing, Wanted wanted)
    {
        if (origin.Steps.Count == 0 || (!binder.IsAnchored && origin.Variable == 0))
            return new Leaf(condition, origin, whenMissing).Pass(wanted);
        // Behind a navigation the condition is a value of the entity it leads to; where that is missing, null.
        var value = origin.Anchor(new ConditionNode(condition));
        if (wanted == Wanted.Exactly && !whenMissing)
            return new BooleanNode(value);
        return new Leaf(
            new ComparisonNode(value, whenMissing ? ComparisonOperator.NotEqual : ComparisonOperator.Equal,
                new LiteralNode(!whenMissing)), null, null).Pass(wanted);
    }

    private Bound Count(Syntax? filter, Field field, Origin origin)
    {
        var collection = new FieldNode(field, origin.Number);
        return new(
            filter is null
                ? new CountNode(collection, 0, null)
                : Open(
                    filter, origin, field, null,
                    (number, predicate) => new CountNode(collection, number, predicate)),
            new(FieldType.Int64), origin);
    }

    private Bound Count(CountSyntax count, Navigation navigation, Origin origin)
    {
        var text = count.Search is { } search ? SearchReader.Read(search, binder.Options) : null;
        return new(
            Open(count.Filter, origin, null, navigation.Target, (number, predicate) =>
                new RelatedCountNode(navigation, origin.Number, number, predicate, text)),
            new(FieldType.Int64), origin);
    }

    private ValueNode Open(
        Syntax? filter, Origin origin, Field? field, EntitySet? related, Func<int, FilterNode?, ValueNode> make)
    {
        if (filter is not null && origin.Steps.Any(step => step is NavigationStep) && NamesUsed.HasOuter(filter))
            throw binder.Missing("$it in the condition of a $count behind a navigation property");
        return binder.Frame.Open(null, field, related, variable =>
        {
            Check(variable);
            return make(variable.Number, filter is null
                ? null
                : binder.Anchored(() => binder.Filters.Bind(filter, Wanted.True)));
        });
    }

    private void Check(RangeVariable variable) => binder.Budget.CheckLambda(binder.Frame.Depth + variable.Number);
}
