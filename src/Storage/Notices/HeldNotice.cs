using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Storage.Notices;

/// <summary>The present version of a notice.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Sequence">The change that made this version.</param>
internal readonly record struct HeldNotice(Notice Notice, long Sequence);
