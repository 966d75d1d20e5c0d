namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>Where something happened.</summary>
/// <param name="RegionCode">The region; null when it could not be told.</param>
/// <param name="Address">In words.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
internal sealed record Place(string? RegionCode, string? Address, double? Latitude, double? Longitude);
