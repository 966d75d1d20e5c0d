using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Downloads;

/// <summary>
/// The files that are offered now. Each making of them has a folder of its own, which takes the place of the one before
/// in one step; who is reading a file of that one reads it to its end.
/// </summary>
internal sealed class DownloadStore(IOptions<DownloadOptions> options)
{
    /// <summary>The name of the manifest's file.</summary>
    public const string Manifest = "index.json";

    private const string Unfinished = "unfinished";
    private readonly string _root = options.Value.Directory;
    private volatile DownloadFolder? _current;

    /// <summary>What is offered; null before the first making.</summary>
    public DownloadFolder? Current => _current;

    /// <summary>Offers what was made last, and removes what a process that was killed left.</summary>
    public void Open()
    {
        Directory.CreateDirectory(_root);
        var made = Directory.EnumerateDirectories(_root)
            .Where(path => Path.GetFileName(path) != Unfinished)
            .Select(path => (Path: path, Manifest: ManifestJson.Find(System.IO.Path.Combine(path, Manifest))))
            .Where(found => found.Manifest is not null && IsWhole(found.Path, found.Manifest))
            .OrderByDescending(found => found.Manifest!.GeneratedAt)
            .FirstOrDefault();
        if (made.Manifest is not null)
            _current = new(made.Path, made.Manifest);
        RemoveOthers();
    }

    /// <summary>An empty folder to make files in.</summary>
    public string CreateUnfinished()
    {
        var path = Path.Combine(_root, Unfinished);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }

    /// <summary>Offers what was made in that folder.</summary>
    public void Publish(DownloadManifest manifest)
    {
        var path = Path.Combine(_root, $"{manifest.Position}-{Guid.NewGuid():N}");
        Directory.Move(Path.Combine(_root, Unfinished), path);
        _current = new(path, manifest);
        RemoveOthers();
    }

    private static bool IsWhole(string folder, DownloadManifest manifest) => manifest.Files.All(
        file => new FileInfo(Path.Combine(folder, file.Name)) is { Exists: true } info && info.Length == file.Bytes);

    private void RemoveOthers()
    {
        foreach (var path in Directory.EnumerateDirectories(_root))
            if (path != _current?.Path)
                TryDelete(path);
    }

    // Where a file that is read cannot be deleted, the next making tries again.
    private static void TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
