namespace ConsumerSafety.Import.Formats;

/// <summary>One thing that is wrong in a mapping file.</summary>
/// <param name="Line">Line in the mapping file, from 1; 0 when the file itself could not be read.</param>
/// <param name="Column">Column in that line, in characters from 1; 0 when the file itself could not be read.</param>
/// <param name="Path">The key, as a JSON path: <c>notice.Title.then[0]</c>.</param>
/// <param name="Expected">What was expected there, in English.</param>
public sealed record FormatFault(int Line, int Column, string Path, string Expected);
