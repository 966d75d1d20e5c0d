using System.Security.Cryptography;

namespace ConsumerSafety.Api.Downloads;

/// <summary>The files of one making.</summary>
internal sealed class DownloadFolder
{
    private const string ChecksumExtension = ".sha256";
    private readonly Dictionary<string, DownloadFile> _files;

    public DownloadFolder(string path, DownloadManifest manifest)
    {
        (Path, Manifest) = (path, manifest);
        _files = manifest.Files.ToDictionary(file => file.Name);
        ManifestFile = File.ReadAllBytes(System.IO.Path.Combine(path, DownloadStore.Manifest));
        ManifestTag = $"\"{Convert.ToHexStringLower(SHA256.HashData(ManifestFile))}\"";
    }

    /// <summary>Where they lie.</summary>
    public string Path { get; }

    /// <summary>What they are.</summary>
    public DownloadManifest Manifest { get; }

    /// <summary>The manifest as it is sent.</summary>
    public byte[] ManifestFile { get; }

    /// <summary>The tag of <see cref="ManifestFile"/>.</summary>
    public string ManifestTag { get; }

    /// <summary>The file of this name, or null.</summary>
    public DownloadFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>The file whose checksum has this name, or null.</summary>
    public DownloadFile? FindByChecksum(string name) => name.EndsWith(ChecksumExtension, StringComparison.Ordinal)
        ? Find(name[..^ChecksumExtension.Length])
        : null;

    /// <summary>Opens a file; it can be read to its end even when newer ones take its place.</summary>
    public FileStream Open(DownloadFile file) => new(
        System.IO.Path.Combine(Path, file.Name), FileMode.Open, FileAccess.Read,
        FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
