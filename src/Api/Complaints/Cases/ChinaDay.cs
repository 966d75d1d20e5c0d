namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>Days as China counts them, where periods of law begin and end.</summary>
public static class ChinaDay
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <summary>The day of an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(s_offset).DateTime);
}
