namespace ConsumerSafety.Api.Feed.Tracking;

/// <summary>A place in the change log of a database.</summary>
/// <param name="Source">The identity of the database.</param>
/// <param name="Position">The number of a change; 0 for the start.</param>
internal sealed record LogPlace(Guid Source, long Position);
