using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>What a program wrote as the content of a draft, read.</summary>
/// <param name="Content">What could be read; null when not even the kind could.</param>
/// <param name="Faults">What could not, each with its field; the content is whole only when there are none.</param>
public sealed record ContentReading(Notice? Content, IReadOnlyList<Fault> Faults);
