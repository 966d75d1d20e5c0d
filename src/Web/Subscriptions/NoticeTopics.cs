using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace ConsumerSafety.Web.Subscriptions;

/// <summary>
/// Reads topics: the query strings of the results page, and beside them <c>brand</c>, <c>product</c> and <c>lift</c>,
/// which look at one field where a search looks at all.
/// </summary>
internal sealed class NoticeTopics(SearchRequestParser parser, CatalogueNames names) : ITopicReader
{
    /// <summary>How long a topic may be, in UTF-16 units.</summary>
    public const int MaxLength = 1_500;

    public TopicReading Read(string topic, string language)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var tongue = isChinese ? Language.Chinese : Language.English;
        if (topic.Length > MaxLength)
        {
            var fault = tongue[SubscriptionPageTexts.TopicTooLong, MaxLength];
            return Reading(SearchRequest.Everything, [], tongue, [fault]);
        }
        var parameters = QueryHelpers.ParseQuery(topic);
        // How results are ordered and which page of them is shown says nothing about which they are.
        var (exact, others) = ExactTopic.Split(parameters.Where(parameter => !IsOfPage(parameter.Key)));
        var parsed = parser.Parse(new QueryCollection(others.ToDictionary()), tongue);
        var request = parsed.Request with { Page = 1, Order = parsed.Request.DefaultOrder };
        List<string> faults = [.. parsed.Remarks.Select(remark => remark.Fault), .. exact.SelectMany(Faults)];
        return Reading(request, exact, tongue, faults);

        IEnumerable<string> Faults(ExactTopic wanted) => wanted.Fault is { } fault ? [tongue[fault]] : [];
    }

    private TopicReading Reading(
        SearchRequest request, IReadOnlyList<ExactTopic> exact, Language language, IReadOnlyList<string> faults)
    {
        var query = request.ToQuery();
        FilterNode?[] filters = [query.Filter, .. exact.Select(wanted => wanted.ToFilter())];
        var parts = filters.OfType<FilterNode>().ToList();
        var own = string.Join('&', exact.Select(
            wanted => $"{wanted.Parameter}={Uri.EscapeDataString(wanted.Value)}"));
        var search = request.ToQueryString();
        return new(
            own.Length == 0 ? search : search.Length == 0 ? $"?{own}" : $"{search}&{own}",
            query with { Filter = parts.Count > 1 ? new AndNode(parts) : parts.SingleOrDefault() },
            NameOf(request, exact, language),
            SitePath(request, exact),
            faults);
    }

    // The site has no page for one field, but a search for its value shows at least the same notices.
    private static string SitePath(SearchRequest request, IReadOnlyList<ExactTopic> exact)
    {
        var words = exact.Select(wanted => wanted.Value).Prepend(request.Text).OfType<string>();
        var text = string.Join(' ', words);
        var shown = request with { Text = text.Length == 0 ? null : text };
        return (shown with { Order = shown.DefaultOrder }).ToPath();
    }

    private string NameOf(SearchRequest request, IReadOnlyList<ExactTopic> exact, Language language)
    {
        List<string> parts = request.Text is { } text ? [text] : [];
        parts.AddRange(exact.Select(wanted => $"{language[wanted.Label]} {wanted.Value}"));
        foreach (var selection in request.Selections)
            parts.Add(string.Join('/', selection.Values.Select(
                value => names.Value(selection.Facet, value, language))));
        if (request.Statuses.Count > 0)
            parts.Add(string.Join('/', request.Statuses.Select(
                status => language[Search.Fields.Descriptions.EnumLabels.Of(status)])));
        return parts.Count == 0 ? language[LayoutTexts.AllNotices] : language.List(parts);
    }

    private static bool IsOfPage(string parameter) =>
        parameter.Equals("sort", StringComparison.OrdinalIgnoreCase)
        || parameter.Equals("page", StringComparison.OrdinalIgnoreCase);
}
