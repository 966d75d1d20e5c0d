namespace ConsumerSafety.Api.Importing;

/// <summary>How far an import is.</summary>
/// <param name="Done">Rows dealt with.</param>
/// <param name="Total">Rows in all files; null while they are being counted.</param>
public readonly record struct ImportProgress(long Done, long? Total);
