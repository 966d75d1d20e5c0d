using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Puts in place of a condition on related entities the keys of those that meet it.</summary>
/// <param name="findKeys">
/// What a navigation's <see cref="Navigation.TargetField"/> holds in the entities there that meet a condition.
/// </param>
internal sealed class RelatedResolver(Func<Navigation, FilterNode?, IReadOnlyList<object?>> findKeys)
{
    // A number no lambda of a query has: their depth is bounded below it.
    private const int Variable = 15;

    public FilterNode Resolve(FilterNode node) => node switch
    {
        AndNode and => new AndNode([.. and.Parts.Select(Resolve)]),
        OrNode or => new OrNode([.. or.Parts.Select(Resolve)]),
        NotNode not => new NotNode(Resolve(not.Part)),
        AnyNode { Predicate: { } predicate } any => any with { Predicate = Resolve(predicate) },
        AllNode all => all with { Predicate = Resolve(all.Predicate) },
        RelatedNode related => Resolve(related),
        _ => node,
    };

    private FilterNode Resolve(RelatedNode node)
    {
        var key = new FieldNode(node.Navigation.KeyField);
        var keys = findKeys(node.Navigation, node.Predicate);
        return key.Field.IsCollection
            ? new AnyNode(key, Variable, new InNode(new ElementNode(key.Field, Variable), keys))
            : new InNode(key, keys);
    }
}
