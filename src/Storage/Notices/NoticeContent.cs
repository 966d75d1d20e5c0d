using System.Security.Cryptography;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Notices;

/// <summary>The forms in which the contents of notices are kept and compared.</summary>
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

    /// <summary>
    /// A hash of what the publisher says, without what is recorded about it here. Two notices that say the same have
    /// the same.
    /// </summary>
    public static byte[] Fingerprint(Notice notice) => SHA256.HashData(NoticeJson.Write(notice with
    {
        Id = null,
        Version = 1,
        UpdatedAt = null,
        Status = NoticeStatus.Published,
        ChangeReason = null,
    }));

    private static DateTimeOffset? Round(DateTimeOffset? instant) =>
        instant is { } value ? Instants.Round(value) : null;
}
