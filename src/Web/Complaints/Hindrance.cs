using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Complaints;

/// <summary>What a person is told while the database does not answer.</summary>
/// <param name="Heading">What cannot be done.</param>
/// <param name="Hint">What became of what was typed, and what to do.</param>
public sealed record Hindrance(LocalizedText Heading, LocalizedText Hint)
{
    /// <summary>What stands on the page could not be kept.</summary>
    public static readonly Hindrance Unsaved = new(ComplaintTexts.Unavailable, ComplaintTexts.UnavailableHint);

    /// <summary>The complaint could not be handed in.</summary>
    public static readonly Hindrance Unsent = new(ComplaintTexts.NotSent, ComplaintTexts.NotSentHint);

    /// <summary>What was kept before cannot be shown.</summary>
    public static readonly Hindrance Unread = new(ComplaintTexts.Unreachable, ComplaintTexts.UnreachableHint);
}
