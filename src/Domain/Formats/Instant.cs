namespace ConsumerSafety.Domain.Formats;

/// <summary>Instants as the catalogue keeps them: UTC, to the millisecond.</summary>
internal static class Instant
{
    /// <summary>The same instant in UTC, cut to the millisecond.</summary>
    public static DateTimeOffset? Normalize(DateTimeOffset? value) =>
        value is { } instant
            ? new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero)
            : null;
}
