namespace ConsumerSafety.Domain.Deliveries;

/// <summary>A stretch of the change log as far as it is about notices.</summary>
/// <param name="Position">The last change of the stretch; where the next begins.</param>
/// <param name="Events">The changes of notices, in order.</param>
public sealed record EventBatch(long Position, IReadOnlyList<NoticeEvent> Events);
