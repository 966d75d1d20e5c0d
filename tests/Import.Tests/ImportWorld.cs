using System.Text;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Formats;
using ConsumerSafety.Import.Reference;

namespace ConsumerSafety.Import.Tests;

/// <summary>The shipped data, and files and formats made up for a test.</summary>
internal static class ImportWorld
{
    public static string DataDirectory { get; } = FindData();

    public static string FormatsDirectory { get; } = Path.Combine(DataDirectory, "formats");

    public static Vocabulary Vocabulary { get; } = ReferenceData.Load(DataDirectory).Vocabulary;

    public static ImportFormat Shipped(string name)
    {
        var result = ImportFormat.Load(name, FormatsDirectory, Vocabulary);
        Assert.Empty(result.Faults);
        return result.Format!;
    }

    public static FormatResult Parse(string json) => FormatParser.Parse("test", Encoding.UTF8.GetBytes(json), Vocabulary);

    public static ImportFormat Format(string json)
    {
        var result = Parse(json);
        Assert.Empty(result.Faults);
        return result.Format!;
    }

    /// <summary>A format for recalls in JSON Lines with these properties beside the number and the title.</summary>
    public static ImportFormat Recalls(string notice, string rest = "") => Format($$"""
        { "rows": { "in": "jsonl" }, "kind": "Recall", "publisher": "cpsc", "language": "en", {{rest}}
          "notice": { "ReferenceNumber": { "from": "n", "default": "1" }, "Title": { "from": "t", "default": "A recall" }, {{notice}} } }
        """);

    public static Task<ImportResult> Read(ImportFormat format, string content, string? publisherId = null) =>
        Read(format, Encoding.UTF8.GetBytes(content), publisherId);

    public static async Task<ImportResult> Read(ImportFormat format, byte[] content, string? publisherId = null)
    {
        using var file = new TemporaryFile(content);
        return await Read(new ImportReader(format, Vocabulary, publisherId), file.Path);
    }

    public static async Task<ImportResult> Read(ImportReader reader, string path)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var check = await reader.CheckAsync(path, cancellation);
        List<ImportRow> rows = [];
        if (check.IsReadable)
            await foreach (var row in reader.ReadAsync(path, cancellation))
                rows.Add(row);
        return new(check, rows);
    }

    /// <summary>
    /// Rows for MiniExcel, which takes the columns from the first row: all are made as wide as the widest.
    /// </summary>
    public static List<Dictionary<string, object?>> Sheet(params object?[][] rows)
    {
        var width = rows.Max(row => row.Length);
        return [.. rows.Select(row =>
            Enumerable.Range(0, width).ToDictionary(i => $"c{i}", i => i < row.Length ? row[i] : null))];
    }

    private static string FindData()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "ConsumerSafety.sln")))
            directory = directory.Parent!;
        return Path.Combine(directory.FullName, "data");
    }
}

/// <summary>What both passes over a file gave.</summary>
internal sealed record ImportResult(FileCheck Check, IReadOnlyList<ImportRow> Rows)
{
    /// <summary>The first notice as the kind expected.</summary>
    public T First<T>() => Assert.IsType<T>(Rows[0].Notice);

    /// <summary>The English reasons of all faults.</summary>
    public IEnumerable<string> Reasons => Rows.SelectMany(row => row.Faults).Select(fault => fault.Reason.English);
}

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"import-{Guid.NewGuid():N}");
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
