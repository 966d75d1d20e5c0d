namespace ConsumerSafety.Storage.Complaints;

/// <summary>Who sends a complaint by Open311, and what as.</summary>
/// <param name="AccountId">The account of the key.</param>
/// <param name="ServiceCode">The service it was sent to.</param>
public sealed record RequestSender(string AccountId, string ServiceCode);
