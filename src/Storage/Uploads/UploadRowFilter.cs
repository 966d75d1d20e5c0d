using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>Which rows of an upload are wanted.</summary>
/// <param name="Action">Those of one action; null for all.</param>
/// <param name="IsUndone">Those that were taken back, or that were left; null for all.</param>
public readonly record struct UploadRowFilter(UploadAction? Action = null, bool? IsUndone = null);
