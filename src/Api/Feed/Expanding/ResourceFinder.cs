using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Expanding;

/// <summary>Finds the entities that paths lead to.</summary>
internal sealed class ResourceFinder(CatalogueSearch search, RequestReader requests)
{
    /// <summary>
    /// The one entity; null where a navigation property leads nowhere. Throws <see cref="FeedException"/> (404) for a
    /// key that is not there, and for what lies beyond nothing.
    /// </summary>
    public Row? Find(Resource resource, SystemOptions given, CancellationToken cancellationToken)
    {
        if (resource is { Source: null, Filters.Count: 0 })
            return search.Find(resource.Target, resource.Key!) ?? throw Missing(resource);
        var filter = RequestReader.And(
            FilterOf(resource, given, cancellationToken), requests.ReadPathFilter(resource, given));
        if (resource.Key is { } key)
            filter = RequestReader.And(new ComparisonNode(
                new FieldNode(resource.Target.Key), ComparisonOperator.Equal, new LiteralNode(key)), filter);
        var query = new NoticeQuery(resource.Declared) { Filter = filter, Top = 1 };
        if (search.Search(query, cancellationToken).Rows is not [var row])
            return resource.Key is null ? null : throw Missing(resource);
        return resource.Target.Kind is { } kind && row.Kind != kind ? throw Missing(resource) : row;
    }

    /// <summary>What entities meet because of where the path comes from; null for a whole set.</summary>
    public FilterNode? FilterOf(Resource resource, SystemOptions given, CancellationToken cancellationToken)
    {
        if (resource.Source is not { } source)
            return null;
        var row = Find(source, given, cancellationToken) ?? throw Missing(source);
        return RowKeys.LeadingFrom(row, resource.Navigation!);
    }

    /// <summary>There is no such entity (404).</summary>
    public static FeedException Missing(Resource resource)
    {
        var path = Uri.UnescapeDataString(PathText.Of(resource));
        return new(FeedError.NotFound(path, $"There is no entity at {path}."));
    }
}
