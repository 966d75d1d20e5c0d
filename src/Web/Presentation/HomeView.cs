using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Presentation;

/// <summary>The home page.</summary>
/// <param name="Count">How many notices there are.</param>
/// <param name="Kinds">The kinds with their counts.</param>
/// <param name="Newest">The newest notices in force.</param>
/// <param name="MostSerious">The most serious notices in force beside those, the newest first.</param>
/// <param name="Campaigns">The latest campaigns.</param>
public sealed record HomeView(
    long Count,
    IReadOnlyList<KindView> Kinds,
    IReadOnlyList<NoticeCard> Newest,
    IReadOnlyList<NoticeCard> MostSerious,
    IReadOnlyList<CampaignCard> Campaigns);

/// <summary>A kind of notice with how many there are.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Path">Where they are listed.</param>
public sealed record KindView(NoticeKind Kind, long Count, string Path);
