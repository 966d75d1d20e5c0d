namespace ConsumerSafety.Api.Campaigns;

/// <summary>A report as somebody has seen it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">Its version then.</param>
public sealed record ReportTarget(string Id, int Version);
