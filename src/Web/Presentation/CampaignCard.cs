namespace ConsumerSafety.Web.Presentation;

/// <summary>A campaign in a list.</summary>
/// <param name="Path">The address of its page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Theme">Its motto, or null.</param>
/// <param name="Period">When it runs, or null.</param>
/// <param name="Count">How many notices belong to it.</param>
public sealed record CampaignCard(string Path, string Name, string? Theme, string? Period, long Count);
