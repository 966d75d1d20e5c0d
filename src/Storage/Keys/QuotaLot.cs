namespace ConsumerSafety.Storage.Keys;

/// <summary>Requests that a node has taken for itself.</summary>
/// <param name="WindowStart">When the window began that they hold for.</param>
/// <param name="Count">How many.</param>
/// <param name="Left">How many are left for other nodes, and for later.</param>
public sealed record QuotaLot(DateTimeOffset WindowStart, int Count, int Left);
