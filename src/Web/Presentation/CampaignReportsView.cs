using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Web.Presentation;

/// <summary>What regions report on a campaign.</summary>
/// <param name="Total">The sums over all of them.</param>
/// <param name="Provinces">The sums by province, with its name.</param>
/// <param name="Reports">The reports, by region.</param>
public sealed record CampaignReportsView(
    ReportFigures Total,
    IReadOnlyList<(string Name, ReportFigures Figures)> Provinces,
    IReadOnlyList<ReportView> Reports)
{
    /// <summary>The most activities of a province, at least 1: the length of a whole bar.</summary>
    public long Greatest =>
        Math.Max(1, Provinces.Select(province => province.Figures.Activities).DefaultIfEmpty().Max());
}

/// <summary>A report as the page of its campaign shows it.</summary>
/// <param name="Region">The region it is about.</param>
/// <param name="Agency">Who reports.</param>
/// <param name="Period">The days it is about.</param>
/// <param name="Text">What was done.</param>
/// <param name="Pictures">Its pictures.</param>
/// <param name="Cases">Its typical cases.</param>
public sealed record ReportView(
    string Region,
    string Agency,
    string? Period,
    Passage? Text,
    IReadOnlyList<PictureView> Pictures,
    IReadOnlyList<CaseView> Cases);

/// <summary>A picture of a report.</summary>
/// <param name="Path">The picture in full.</param>
/// <param name="ThumbnailPath">The picture made small.</param>
/// <param name="Width">Of the small one, in pixels.</param>
/// <param name="Height">Of the small one, in pixels.</param>
/// <param name="Caption">What it shows.</param>
public sealed record PictureView(string Path, string ThumbnailPath, int Width, int Height, Passage Caption);

/// <summary>A typical case.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">What happened.</param>
/// <param name="NoticeId">The notice about it, or null.</param>
public sealed record CaseView(Passage Title, Passage Text, string? NoticeId);

/// <summary>A text in the language of the page, or in the other where there is none.</summary>
/// <param name="Text">The text.</param>
/// <param name="Lang">The BCP 47 tag where it is not that of the page; else null.</param>
public sealed record Passage(string Text, string? Lang);
