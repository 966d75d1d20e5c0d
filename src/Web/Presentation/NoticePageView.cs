namespace ConsumerSafety.Web.Presentation;

/// <summary>The page of a notice, or of an earlier version of it.</summary>
/// <param name="View">What is shown of it.</param>
/// <param name="Campaigns">The campaigns it belongs to.</param>
/// <param name="History">Its versions, the latest first.</param>
/// <param name="Related">Notices about the same products.</param>
public sealed record NoticePageView(
    NoticeView View,
    IReadOnlyList<ValueView> Campaigns,
    IReadOnlyList<VersionView> History,
    IReadOnlyList<NoticeCard> Related)
{
    /// <summary>Whether it is not published yet, so that nothing can lead to it.</summary>
    public bool IsPreview { get; init; }
}

/// <summary>One line of the history.</summary>
/// <param name="Number">The version.</param>
/// <param name="Status">The status it gave the notice.</param>
/// <param name="RecordedAt">When it was recorded here.</param>
/// <param name="Reason">Why it was made, or null.</param>
/// <param name="Path">Where it is shown.</param>
/// <param name="IsShown">Whether it is the one on this page.</param>
public sealed record VersionView(
    int Number, string Status, string RecordedAt, string? Reason, string Path, bool IsShown);
