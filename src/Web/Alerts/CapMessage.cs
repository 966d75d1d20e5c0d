using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Alerts;

/// <summary>
/// A notice of serious risk as a message of the Common Alerting Protocol 1.2 (OASIS), in no format yet.
/// </summary>
/// <param name="Notice">The present version.</param>
/// <param name="Type">What the message is to those before it.</param>
/// <param name="Sent">When this version was recorded.</param>
/// <param name="Earlier">The versions before it, oldest first, each of which was a message.</param>
internal sealed record CapMessage(
    Notice Notice, CapMessageType Type, DateTimeOffset Sent, IReadOnlyList<RevisionSummary> Earlier)
{
    /// <summary>Invented notices warn of nothing: they are tests of the channel.</summary>
    public bool IsTest => SampleSource.Is(Notice.SourceUrl);

    /// <summary>Whether a notice has a message as it stands.</summary>
    public static bool IsFor(Notice notice) => notice.RiskLevel == RiskLevel.Serious;

    /// <summary>The message of a notice.</summary>
    /// <param name="notice">Its present version.</param>
    /// <param name="history">Every version, oldest first; empty when there is only the present one.</param>
    public static CapMessage Of(Notice notice, IReadOnlyList<RevisionSummary> history) => new(
        notice,
        notice.Status == NoticeStatus.Withdrawn || !IsFor(notice) ? CapMessageType.Cancel
            : notice.Version > 1 ? CapMessageType.Update
            : CapMessageType.Alert,
        notice.UpdatedAt ?? notice.PublishedAt ?? DateTimeOffset.UnixEpoch,
        [.. history.Where(revision => revision.Version < notice.Version)]);
}
