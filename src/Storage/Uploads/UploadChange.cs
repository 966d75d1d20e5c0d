using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>What came of asking for a change of an upload.</summary>
/// <param name="Upload">The upload as it is now; null when there is none.</param>
/// <param name="IsMade">Whether the change was made; it is not where the upload has moved on meanwhile.</param>
public sealed record UploadChange(Upload? Upload, bool IsMade);
