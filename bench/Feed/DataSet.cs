using ConsumerSafety.Bench.Usual;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Bench.Feed;

/// <summary>
/// The same notices as the program keeps them and as the usual stack keeps them, made once and kept. The program builds
/// its index itself when it first starts over them, and again when its layout has changed.
/// </summary>
internal sealed class DataSet
{
    private const int BatchSize = 1_000;
    private readonly string _folder;
    private readonly int _count;

    private DataSet(string folder, int count) => (_folder, _count) = (folder, count);

    /// <summary>The data directory of the program.</summary>
    public string Ours => Path.Combine(_folder, "ours");

    /// <summary>An index of its own for a second process over the same data.</summary>
    public string SecondIndex => Path.Combine(_folder, "second-index");

    /// <summary>The database of the usual stack.</summary>
    public string Usual => Path.Combine(_folder, "usual.db");

    private string Mark => Path.Combine(_folder, "edition");

    /// <summary>Finds the data set, or makes it.</summary>
    public static async Task<DataSet> OpenAsync(string root, int count)
    {
        var set = new DataSet(
            Path.GetFullPath(Path.Combine(root, count.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            count);
        var edition = FormattableString.Invariant($"{SyntheticNotices.Edition}");
        if (File.Exists(set.Mark) && await File.ReadAllTextAsync(set.Mark) == edition)
            return set;
        if (Directory.Exists(set._folder))
            Directory.Delete(set._folder, recursive: true);
        await set.CreateAsync();
        await File.WriteAllTextAsync(set.Mark, edition);
        return set;
    }

    /// <summary>Gives a second process the index of the first, whose files are never written again.</summary>
    public async Task CopyIndexAsync()
    {
        if (Directory.Exists(SecondIndex))
            Directory.Delete(SecondIndex, recursive: true);
        foreach (var file in Directory.EnumerateFiles(
            Path.Combine(Ours, "index"), "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) == ".lock")
                continue;
            var copy = Path.Combine(SecondIndex, Path.GetRelativePath(Path.Combine(Ours, "index"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            using var link = System.Diagnostics.Process.Start("ln", ["--", file, copy]);
            await link.WaitForExitAsync();
            if (link.ExitCode != 0)
                throw new IOException($"{file} could not be linked.");
        }
    }

    private async Task CreateAsync()
    {
        Console.WriteLine($"making a data set of {_count:N0} notices in {_folder}");
        await using var host = await BenchHost.StartAsync(Ours);
        var store = host.Get<NoticeStore>();
        var storing = new Measurement();
        foreach (var batch in SyntheticNotices.Create(_count, host.Reference).Chunk(BatchSize))
            await store.RecordAsync(batch, new("bench"), default);
        storing.Print("stored", _count);
        var filling = new Measurement();
        await CatalogueFile.CreateAsync(Usual, store.ReadAllAsync(default));
        filling.Print("usual", _count);
    }
}
