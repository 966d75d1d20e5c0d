namespace ConsumerSafety.Storage.Limits;

/// <summary>How often something may be done, on all nodes together.</summary>
/// <param name="Bucket">What, and by whom; up to 100 characters, nothing personal.</param>
/// <param name="Uses">How often in a stretch.</param>
/// <param name="Stretch">How long a stretch is, up to a day.</param>
public sealed record RateLimit(string Bucket, int Uses, TimeSpan Stretch);
