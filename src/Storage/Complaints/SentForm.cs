namespace ConsumerSafety.Storage.Complaints;

/// <summary>The form that a complaint was handed in with.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Receipt">What takes its place, encrypted.</param>
/// <param name="Lifetime">How long the receipt is kept.</param>
public sealed record SentForm(string Id, byte[] Receipt, TimeSpan Lifetime);
