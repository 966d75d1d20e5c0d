using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;

namespace ConsumerSafety.Web.Pages;

/// <summary>What is held of people, why and how long, and what they can do about it.</summary>
public sealed class PrivacyModel(Language language, RetentionPlan plan) : SitePage(language)
{
    /// <summary>How long what is kept.</summary>
    public IReadOnlyList<RetentionPeriod> Periods => plan.Periods;

    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
        Response.Headers.CacheControl = "public, max-age=60";
        Head = new(Language[PrivacyNoticeTexts.Heading], Language[PrivacyNoticeTexts.Lead], "/privacy");
    }
}
