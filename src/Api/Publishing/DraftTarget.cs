namespace ConsumerSafety.Api.Publishing;

/// <summary>A draft as the caller has seen it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">Its version; if it has another by now, nothing is done.</param>
public sealed record DraftTarget(string Id, int Version);
