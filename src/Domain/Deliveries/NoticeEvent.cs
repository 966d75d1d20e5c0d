namespace ConsumerSafety.Domain.Deliveries;

/// <summary>A change of a notice, as subscribers hear of it.</summary>
/// <param name="Sequence">Its number in the change log.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="Version">The version it made.</param>
/// <param name="Type">What became of the notice.</param>
/// <param name="RecordedAt">When, UTC.</param>
public sealed record NoticeEvent(
    long Sequence, string NoticeId, int Version, NoticeEventType Type, DateTimeOffset RecordedAt);
