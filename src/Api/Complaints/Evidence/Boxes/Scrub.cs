using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>How a file loses what tells a place, or why it cannot.</summary>
/// <param name="Edits">Null when it cannot.</param>
/// <param name="Refusal">Null when it can.</param>
internal sealed record Scrub(Edits? Edits, LocalizedText? Refusal)
{
    public static implicit operator Scrub(Edits edits) => new(edits, null);

    public static implicit operator Scrub(LocalizedText refusal) => new(null, refusal);
}
