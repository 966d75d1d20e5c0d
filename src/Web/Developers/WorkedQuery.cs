using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Developers;

/// <summary>A question people really ask, and how the feed is asked it.</summary>
/// <param name="Id">Its anchor on the page.</param>
/// <param name="Question">The question.</param>
/// <param name="Note">What to know about the answer.</param>
/// <param name="Query">What the feed is asked.</param>
public sealed record WorkedQuery(string Id, LocalizedText Question, LocalizedText Note, FeedQuery Query)
{
    /// <summary>What comes back.</summary>
    public AnswerForm Form { get; init; } = AnswerForm.Rows;
}
