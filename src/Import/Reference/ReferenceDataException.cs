namespace ConsumerSafety.Import.Reference;

/// <summary>A file of reference data that cannot be used.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line in it, from 1; 0 when it is about the whole file.</param>
/// <param name="column">The column's name, or null.</param>
/// <param name="reason">What is wrong.</param>
public sealed class ReferenceDataException(string file, long line, string? column, string reason) : Exception(
    $"{file}{(line > 0 ? $", line {line}" : "")}{(column is null ? "" : $", column {column}")}: {reason}.");
