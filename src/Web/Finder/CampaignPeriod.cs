using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Finder;

/// <summary>When something ran, in words.</summary>
internal static class CampaignPeriod
{
    /// <summary>The words; null when neither day is known.</summary>
    public static string? Of(DateOnly? start, DateOnly? end, Language language) => (start, end) switch
    {
        (null, null) => null,
        ({ } first, null) => language[CampaignTexts.From, language.Date(first)],
        (null, { } last) => language[CampaignTexts.Until, language.Date(last)],
        ({ } first, { } last) => language[CampaignTexts.FromUntil, language.Date(first), language.Date(last)],
    };
}
