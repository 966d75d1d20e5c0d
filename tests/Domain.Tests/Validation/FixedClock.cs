namespace ConsumerSafety.Domain.Tests.Validation;

/// <summary>It is always noon of 1 June 2024, UTC.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);
}
