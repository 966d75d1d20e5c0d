namespace ConsumerSafety.Api.Downloads;

/// <summary>The files that can be downloaded now, for catalogues of data.</summary>
public sealed class OfferedFiles
{
    private readonly DownloadStore _store;

    internal OfferedFiles(DownloadStore store) => _store = store;

    /// <summary>The files; empty before they were made for the first time.</summary>
    public IReadOnlyList<DownloadFile> Current => _store.Current?.Manifest.Files ?? [];

    /// <summary>The path of a file.</summary>
    public static string PathOf(DownloadFile file) => $"/downloads/{file.Name}";
}
