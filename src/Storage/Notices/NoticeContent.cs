using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Notices;

/// <summary>The form in which notices are kept.</summary>
internal static class NoticeContent
{
    /// <summary>
    /// The notice as it is kept: instants in UTC to the millisecond, no white space around the reference number (it
    /// tells nothing apart), nothing in place of empty ones.
    /// </summary>
    public static Notice Normalize(Notice notice)
    {
        var reference = notice.ReferenceNumber?.Trim();
        return notice with
        {
            ReferenceNumber = reference is "" ? null : reference,
            PublishedAt = Round(notice.PublishedAt),
            UpdatedAt = Round(notice.UpdatedAt),
        };
    }

    private static DateTimeOffset? Round(DateTimeOffset? instant) =>
        instant is { } value ? Instants.Round(value) : null;
}
