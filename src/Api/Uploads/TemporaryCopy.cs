namespace ConsumerSafety.Api.Uploads;

/// <summary>A file on this node's disk for as long as it is read.</summary>
internal sealed class TemporaryCopy : IDisposable
{
    private TemporaryCopy(string path) => Path = path;

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Copies a stream; null when it is longer than the limit, in bytes.</summary>
    public static async Task<TemporaryCopy?> CreateAsync(
        Stream source, long limit, CancellationToken cancellationToken)
    {
        var copy = new TemporaryCopy(System.IO.Path.Combine(
            System.IO.Path.GetTempPath(), $"upload-{Guid.NewGuid():N}"));
        try
        {
            await using var file = new FileStream(copy.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var buffer = new byte[128 << 10];
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (file.Length + read > limit)
                {
                    copy.Dispose();
                    return null;
                }
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose() => File.Delete(Path);
}
