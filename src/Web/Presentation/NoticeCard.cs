using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Presentation;

/// <summary>A notice in a list.</summary>
/// <param name="Id">The public number.</param>
/// <param name="Path">The address of its page.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Risk">The risk it states.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ContentLanguage">The language of title and summary, a BCP 47 tag.</param>
/// <param name="Title">The headline.</param>
/// <param name="Summary">What it says, shortened; null when it has neither summary nor body.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Region">The place it concerns, or null.</param>
/// <param name="PublishedAt">When it was published, or null.</param>
/// <param name="IsSample">Whether it is invented.</param>
public sealed record NoticeCard(
    string Id,
    string Path,
    NoticeKind Kind,
    RiskLevel Risk,
    NoticeStatus Status,
    string ContentLanguage,
    MarkedText Title,
    MarkedText? Summary,
    string Publisher,
    string? Region,
    DateTimeOffset? PublishedAt,
    bool IsSample);
