using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Alerts;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Feeds;

/// <summary>Makes entries of feeds.</summary>
internal sealed class FeedEntries(CatalogueNames names, NoticeViews views, IOptions<PublicAddressOptions> address)
{
    private const int SummaryLength = 400;

    /// <summary>The entry of a notice.</summary>
    public FeedEntry Create(Row row, Language language)
    {
        var notice = row.ToNotice();
        var path = $"/notices/{notice.Id}";
        return new(
            notice,
            address.Value.Of(path),
            address.Value.Of(language.Path(path)),
            Title(notice, language),
            (notice.Summary ?? notice.Body) is { } text ? MarkedText.Plain(text).Excerpt(SummaryLength).Text : null,
            EntryContent.Write(views.Create(notice, language), language),
            notice.UpdatedAt ?? notice.PublishedAt ?? DateTimeOffset.UnixEpoch,
            names.Agency(notice.PublisherId, language),
            [
                (notice.Kind.ToString(), language[EnumLabels.Of(notice.Kind)]),
                (notice.RiskLevel.ToString(), language[EnumLabels.Of(notice.RiskLevel)]),
                .. notice.HazardTypes.Select(code => (code, names.Hazard(code, language))),
            ],
            CapMessage.IsFor(notice) ? address.Value.Of(CapEndpoints.PathOf(notice.Id!)) : null);
    }

    private static string Title(Notice notice, Language language) =>
        notice.Status == NoticeStatus.Published
            ? notice.Title
            : language[FeedTexts.MarkedTitle, language[EnumLabels.Of(notice.Status)], notice.Title];
}
