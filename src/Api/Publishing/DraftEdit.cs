using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Publishing;

/// <summary>What an author says in a draft.</summary>
/// <param name="Content">What the notice is to say; number, version, status and publisher are not the author's.</param>
/// <param name="Reason">Why a published notice is changed; null or unfinished while drafting.</param>
public sealed record DraftEdit(Notice Content, string? Reason = null)
{
    /// <summary>What was typed and cannot be read, kept so that it is not lost.</summary>
    public IReadOnlyList<Fault> Unread { get; init; } = [];
}
