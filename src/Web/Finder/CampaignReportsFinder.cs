using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>Finds what regions report on a campaign, as its page shows it.</summary>
public sealed class CampaignReportsFinder(PublishedReports published, CatalogueNames names)
{
    private const double ThumbnailSide = 480;

    /// <summary>The published reports on a campaign; null when there are none.</summary>
    public CampaignReportsView? Find(string campaignId, Language language)
    {
        var found = published.Find(campaignId);
        if (found.Count == 0)
            return null;
        var reports = found.Select(one => one.Report).ToList();
        return new(
            ReportFigures.Sum(reports),
            [
                .. ReportFigures.ByProvince(reports)
                    .Select(row => (names.Region(row.Province, language), row.Figures)),
            ],
            [.. found.Select(one => ToView(one, language))]);
    }

    private ReportView ToView(PublishedReport one, Language language)
    {
        var report = one.Report;
        return new(
            names.Region(report.RegionCode ?? "", language),
            names.Agency(report.AgencyId, language),
            CampaignPeriod.Of(report.From, report.Until, language),
            report.Text is null ? null : Pick(report.Text, report.EnglishText, language),
            [
                .. report.Pictures.Where(picture => one.Files.ContainsKey(picture.FileId))
                    .Select(picture => ToView(picture, one.Files[picture.FileId], language)),
            ],
            [
                .. report.TypicalCases.Select(typical => new CaseView(
                    Pick(typical.Title, typical.EnglishTitle, language),
                    Pick(typical.Text, typical.EnglishText, language), typical.NoticeId)),
            ]);
    }

    private static PictureView ToView(ReportPicture picture, StoredFile file, Language language)
    {
        var (width, height) = (file.Width ?? 1, file.Height ?? 1);
        var scale = Math.Min(1, ThumbnailSide / Math.Max(width, height));
        return new(
            FileAddress.Of(file), FileAddress.OfThumbnail(file.Id), (int)Math.Round(width * scale),
            (int)Math.Round(height * scale), Pick(picture.Caption, picture.EnglishCaption, language));
    }

    private static Passage Pick(string chinese, string? english, Language language) =>
        language.IsChinese ? new(chinese, null)
        : english is null ? new(chinese, Language.Chinese.Tag)
        : new(english, null);
}
