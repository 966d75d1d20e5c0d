using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Rows;

/// <summary>A row as it lies in the file, before it is mapped.</summary>
/// <param name="Number">Where a person finds it, from 1.</param>
/// <param name="Location">A closer place, or null.</param>
/// <param name="Record">Its content; null when it cannot be read or is JSON.</param>
/// <param name="Reason">Why it cannot be read.</param>
/// <param name="Json">The row as JSON, where the file is JSON; valid until the next row.</param>
internal readonly record struct FileRow(
    long Number, string? Location, Record? Record, LocalizedText? Reason, ReadOnlyMemory<byte> Json = default);
