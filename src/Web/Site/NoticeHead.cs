using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Site;

/// <summary>The head of a notice's page.</summary>
internal static class NoticeHead
{
    private const int DescriptionLength = 160;

    /// <summary>What the head says of a notice.</summary>
    /// <param name="view">The notice as it is shown.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="address">Its address, absolute.</param>
    public static PageHead Create(NoticeView view, Language language, string address)
    {
        var notice = view.Notice;
        var description = MarkedText.Plain(notice.Summary ?? notice.Body ?? notice.Title).Excerpt(DescriptionLength);
        return new(notice.Title, description.Text, $"/notices/{notice.Id}")
        {
            Type = "article",
            JsonLd = NoticeJsonLd.Write(notice, view.Publisher, language.Label(notice.Kind), address),
        };
    }
}
