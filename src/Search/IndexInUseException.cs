namespace ConsumerSafety.Search;

/// <summary>Another process has the index folder open.</summary>
/// <param name="path">The folder.</param>
public sealed class IndexInUseException(string path) : Exception(
    $"The index folder {path} is in use by another process. "
    + "Stop that one, or set ConsumerSafety:Index:Directory to a folder of its own.");
