using System.Security.Cryptography;
using System.Text.Json;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Downloads;

/// <summary>Makes the files from one view of the index, row by row, in the order of keys.</summary>
internal sealed class DownloadBuilder(TimeProvider clock)
{
    private const int FileBuffer = 1 << 16;

    private static readonly (string Name, EntitySet Set, DownloadFormat Format)[] s_files =
    [
        ("notices", EntitySets.Notices, DownloadFormat.JsonLines),
        ("notices", EntitySets.Notices, DownloadFormat.Csv),
        ("notices", EntitySets.Notices, DownloadFormat.Parquet),
        ("agencies", EntitySets.Agencies, DownloadFormat.JsonLines),
        ("campaigns", EntitySets.Campaigns, DownloadFormat.JsonLines),
        ("regions", EntitySets.Regions, DownloadFormat.JsonLines),
        ("hazard-types", EntitySets.HazardTypes, DownloadFormat.JsonLines),
        ("product-categories", EntitySets.ProductCategories, DownloadFormat.JsonLines),
    ];

    /// <summary>What the files depend on beside the catalogue: this program and its vocabularies.</summary>
    public static string Program { get; } =
        $"{typeof(DownloadBuilder).Module.ModuleVersionId:N}-{typeof(CatalogueView).Module.ModuleVersionId:N}";

    /// <summary>Makes every file and the manifest in an empty folder.</summary>
    /// <param name="view">What is written.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="before">The manifest of the files before, if any.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<DownloadManifest> BuildAsync(
        CatalogueView view, string folder, DownloadManifest? before, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var pace = new DownloadPace(clock);
        var files = new List<DownloadFile>();
        foreach (var (name, set, format) in s_files)
        {
            var path = Path.Combine(folder, name + format.Extension);
            await using var stream = new FileStream(
                path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileBuffer);
            var rows = await format.WriteAsync(
                stream, set, pace.SlowAsync(view.ReadAll(set), cancellationToken), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            stream.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
            var known = before?.Files.FirstOrDefault(file => file.Name == Path.GetFileName(path));
            files.Add(new(
                Path.GetFileName(path), set.Name, format.MediaType, stream.Length, rows, hash,
                known?.Sha256 == hash ? known.ModifiedAt : now, DeltaLink(set, view)));
        }
        var manifest = new DownloadManifest(now, view.Source, view.Position, Program, files);
        await File.WriteAllBytesAsync(
            Path.Combine(folder, DownloadStore.Manifest),
            JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.DownloadManifest), cancellationToken);
        return manifest;
    }

    private static string? DeltaLink(EntitySet set, CatalogueView view)
    {
        if (!set.TracksChanges)
            return null;
        var token = new DeltaToken(view.Source, view.Position).Write(DefiningQuery.Of(set));
        return $"..{RequestTarget.Prefix}/{set.Name}?{DeltaToken.Option}={token}";
    }
}
