using System.Globalization;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// The folder of one process's index: a lock, and a folder per generation, of which the newest with a whole commit
/// counts.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private const string Prefix = "generation-";
    private const int ProbeBytes = 4 * 1024 * 1024;
    private readonly DirectoryInfo _root;
    private readonly FileStream _lock;

    /// <summary>Takes the folder. Throws <see cref="IndexInUseException"/> when another process has it.</summary>
    public IndexFolder(string path)
    {
        _root = Directory.CreateDirectory(path);
        try
        {
            _lock = new(Path.Combine(path, "node.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new IndexInUseException(path);
        }
    }

    /// <summary>Generations from the newest to the oldest.</summary>
    public IReadOnlyList<DirectoryInfo> Generations =>
        [.. _root.EnumerateDirectories(Prefix + "*").OrderByDescending(folder => NumberOf(folder))];

    /// <summary>A folder for the next generation, empty.</summary>
    public DirectoryInfo CreateNext()
    {
        var number = Generations.Select(NumberOf).DefaultIfEmpty(0).Max() + 1;
        return _root.CreateSubdirectory(Prefix + number.ToString("D6", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Deletes every generation but one; a file that is still open elsewhere stays until the next start.
    /// </summary>
    public void KeepOnly(DirectoryInfo? kept)
    {
        foreach (var generation in Generations)
        {
            if (generation.FullName == kept?.FullName)
                continue;
            try
            {
                generation.Delete(recursive: true);
            }
            catch (IOException)
            {
            }
        }
    }

    /// <summary>
    /// Writes something and takes it away again: throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> while nothing can be written.
    /// </summary>
    public void Probe()
    {
        var path = Path.Combine(_root.FullName, "probe.tmp");
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
            file.Write(new byte[ProbeBytes]);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static int NumberOf(DirectoryInfo generation)
    {
        var digits = generation.Name.AsSpan(Prefix.Length);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
