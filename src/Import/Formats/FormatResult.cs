namespace ConsumerSafety.Import.Formats;

/// <summary>A format, or everything that is wrong with its mapping file.</summary>
/// <param name="Format">The format; null when there are faults.</param>
/// <param name="Faults">Empty when the format can be used.</param>
public sealed record FormatResult(ImportFormat? Format, IReadOnlyList<FormatFault> Faults);
