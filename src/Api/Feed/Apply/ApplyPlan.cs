using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>A request with <c>$apply</c>, ready to be asked of the index.</summary>
/// <param name="Query">What the index is asked.</param>
/// <param name="Columns">The columns that are written, and their places among the values of an instance.</param>
/// <param name="Entities">What is written of instances that are entities; null where none are.</param>
/// <param name="IsOfEntities">Whether all instances are entities.</param>
/// <param name="WithCount">Whether the number of all instances is written.</param>
/// <param name="Identity">What says which instances in which order; a next link holds for this.</param>
/// <param name="Remaining">How many instances <c>$top</c> allows from here on; null without it.</param>
/// <param name="PageSize">How many instances a page has at most.</param>
internal sealed record ApplyPlan(
    GroupingQuery Query,
    IReadOnlyList<(Field Column, int Place)> Columns,
    Projection? Entities,
    bool IsOfEntities,
    bool WithCount,
    string Identity,
    long? Remaining,
    int PageSize)
{
    /// <summary>
    /// Says what the answer is: the set, and what every instance of it has (OData Data Aggregation 4.0, 3.1.1.1).
    /// </summary>
    public string Context(Resource resource, bool isVersion401)
    {
        var names = ColumnTree.Names(ColumnTree.Of(Columns));
        if (Entities is null)
            return ContextUrl.Collection(resource, Projection.All with { Names = names }, isVersion401);
        // Where only some are entities, there is little that all of them have.
        if (!IsOfEntities)
            return ContextUrl.Collection(resource, Projection.All, isVersion401);
        return ContextUrl.Collection(
            resource,
            names.Count == 0 ? Entities : Entities with
            {
                Names = [.. Entities.Names.Count == 0 ? ["*"] : Entities.Names, .. names],
            },
            isVersion401);
    }
}
