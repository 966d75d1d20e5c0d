
namespace ConsumerSafety.Web.Presentation;

/// <summary>The page of a campaign.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Theme">Its motto, or null.</param>
/// <param name="Description">What it is about, or null.</param>
/// <param name="Period">When it runs, or null.</param>
/// <param name="Materials">What can be downloaded.</param>
/// <param name="Organisers">Who organises it.</param>
/// <param name="Count">How many notices belong to it.</param>
/// <param name="Cards">The notices of this page.</param>
/// <param name="Figures">How many there are by kind and by region.</param>
/// <param name="Pages">The pages.</param>
/// <param name="SearchPath">Where its notices can be narrowed further.</param>
public sealed record CampaignView(
    string Name,
    string? Theme,
    string? Description,
    string? Period,
    IReadOnlyList<AttachmentView> Materials,
    IReadOnlyList<string> Organisers,
    long Count,
    IReadOnlyList<NoticeCard> Cards,
    IReadOnlyList<FiguresView> Figures,
    PageLinks Pages,
    string SearchPath);

/// <summary>Counts side by side.</summary>
/// <param name="Label">What is counted by.</param>
/// <param name="Greatest">The greatest count, at least 1.</param>
/// <param name="Values">The counts.</param>
public sealed record FiguresView(string Label, long Greatest, IReadOnlyList<FacetValueView> Values);
