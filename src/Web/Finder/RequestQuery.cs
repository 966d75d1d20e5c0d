using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Web.Finder;

/// <summary>Turns a request into the question the index is asked.</summary>
internal static class RequestQuery
{
    private static readonly Field s_publishedAt = EntitySets.Notices.FindField("PublishedAt")!;
    private static readonly Field s_riskLevel = EntitySets.Notices.FindField("RiskLevel")!;
    private static readonly FieldNode s_status = new(EntitySets.Notices.FindField("Status")!);

    /// <summary>The question, without page, facets or count.</summary>
    public static NoticeQuery ToQuery(this SearchRequest request) => new(EntitySets.Notices)
    {
        Text = request.Text is null ? null : new WordsNode(request.Text),
        IsForgiving = true,
        Filter = ToFilter(request.Statuses),
        Selections = request.Selections,
        Sort = ToSort(request.Order),
    };

    private static InNode? ToFilter(IReadOnlyList<NoticeStatus> statuses) =>
        statuses.Count == 0 ? null : new(s_status, [.. statuses.Cast<object?>()]);

    private static SortKey[] ToSort(ResultOrder order) => order switch
    {
        ResultOrder.Relevance => [SortKey.Relevance, SortKey.By(s_publishedAt, isDescending: true)],
        ResultOrder.Newest => [SortKey.By(s_publishedAt, isDescending: true)],
        ResultOrder.Oldest => [SortKey.By(s_publishedAt)],
        ResultOrder.Risk =>
            [SortKey.By(s_riskLevel, isDescending: true), SortKey.By(s_publishedAt, isDescending: true)],
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };
}
