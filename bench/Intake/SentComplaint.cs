namespace ConsumerSafety.Intake;

/// <summary>A complaint that was acknowledged.</summary>
/// <param name="Number">Which of the trial's it is; it stands in the complaint too.</param>
/// <param name="Key">The key it was sent with.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Receipt">What was answered, as it came.</param>
/// <param name="Files">The files that went with it.</param>
internal sealed record SentComplaint(
    int Number, string Key, string Body, string Receipt, IReadOnlyList<SentFile> Files);
