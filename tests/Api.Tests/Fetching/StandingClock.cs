namespace ConsumerSafety.Api.Tests.Fetching;

/// <summary>A clock that a test sets; timers run in real time.</summary>
internal sealed class StandingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2024, 9, 10, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
