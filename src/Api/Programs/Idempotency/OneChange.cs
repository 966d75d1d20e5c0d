namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>
/// Says of an endpoint that it makes one change in one transaction with an answer that is foretold
/// (<see cref="ForetoldAnswer"/>). That transaction then takes the place of its <c>Idempotency-Key</c> too: one commit
/// instead of two, and a process that dies leaves nothing to wait for. What is refused is not remembered, so that it
/// can be put right under the same key.
/// </summary>
internal sealed class OneChange
{
    public static readonly OneChange Metadata = new();
}
