using System.Globalization;
using ConsumerSafety.Domain.Subscriptions;

namespace ConsumerSafety.Domain.Tests.Deliveries;

public sealed class DigestTimesTests
{
    // 2024-05-01 was a Wednesday. Eight in the morning in China is midnight in UTC.
    [Theory]
    [InlineData(Frequency.Immediate, "2024-05-01T08:00:00Z", "2024-05-01T08:00:00Z")]
    [InlineData(Frequency.Daily, "2024-04-30T23:59:59Z", "2024-05-01T00:00:00Z")]
    [InlineData(Frequency.Daily, "2024-05-01T00:00:00Z", "2024-05-02T00:00:00Z")]
    [InlineData(Frequency.Daily, "2024-05-01T08:00:00Z", "2024-05-02T00:00:00Z")]
    [InlineData(Frequency.Daily, "2024-12-31T17:00:00Z", "2025-01-01T00:00:00Z")]
    [InlineData(Frequency.Weekly, "2024-05-01T08:00:00Z", "2024-05-06T00:00:00Z")]
    [InlineData(Frequency.Weekly, "2024-05-05T23:59:59Z", "2024-05-06T00:00:00Z")]
    [InlineData(Frequency.Weekly, "2024-05-06T00:00:00Z", "2024-05-13T00:00:00Z")]
    public void What_happens_now_is_told_at_the_next_time_of_the_frequency(
        Frequency frequency, string now, string expected) =>
        Assert.Equal(Instant(expected), DigestTimes.Next(frequency, Instant(now)));

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
