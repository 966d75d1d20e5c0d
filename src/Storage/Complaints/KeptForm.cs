namespace ConsumerSafety.Storage.Complaints;

/// <summary>A form as it is kept.</summary>
/// <param name="IsSent">Whether it was sent, so that the content is the receipt.</param>
/// <param name="Content">What was typed, or the receipt; encrypted.</param>
public sealed record KeptForm(bool IsSent, byte[] Content);
