using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search;

/// <summary>Answers queries from the index. Safe to use from any thread; never touches the database.</summary>
public sealed class CatalogueSearch
{
    /// <summary>Changes whenever an answer may change; for ETags.</summary>
    public long Generation => throw new NotImplementedException();

    /// <summary>Where the index stands.</summary>
    public IndexStatus Status => throw new NotImplementedException();

    /// <summary>Answers a query. Throws <see cref="OperationCanceledException"/> soon after the token is cancelled.</summary>
    public SearchResult Search(NoticeQuery query, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The entity with this key, or null.</summary>
    public Row? Find(EntitySet set, string key) => throw new NotImplementedException();

    /// <summary>Notices about the same products, nearest first, without the notice itself.</summary>
    public IReadOnlyList<Row> FindRelated(Notice notice, int top) => throw new NotImplementedException();
}
