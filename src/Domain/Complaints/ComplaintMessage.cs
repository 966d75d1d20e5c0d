namespace ConsumerSafety.Domain.Complaints;

/// <summary>Something written in a complaint.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="WrittenAt">When, UTC.</param>
/// <param name="Sender">Who wrote it.</param>
/// <param name="Audience">Who may read it.</param>
/// <param name="Actor">As the audit log names who wrote it.</param>
/// <param name="Text">What it says, up to 20,000 characters.</param>
public sealed record ComplaintMessage(
    int Number, DateTimeOffset WrittenAt, MessageSender Sender, MessageAudience Audience, string Actor, string Text);
