namespace ConsumerSafety.Import.Formats;

/// <summary>A way to read one source, made from a mapping file (docs/import-formats.md describes it).</summary>
public sealed class ImportFormat
{
    internal ImportFormat(string name, string? title)
    {
        Name = name;
        Title = title;
    }

    /// <summary>The name of the mapping file without its extension.</summary>
    public string Name { get; }

    /// <summary>What it reads, in a phrase.</summary>
    public string? Title { get; }

    /// <summary>The agency its notices belong to unless the caller names another; null when its rows say it.</summary>
    public string? PublisherId { get; }

    /// <summary>
    /// Reads a mapping file: <paramref name="nameOrPath"/> is the name of one in <paramref name="formatsDirectory"/>,
    /// or the path of one. Every fault of the file is listed.
    /// </summary>
    public static FormatResult Load(string nameOrPath, string formatsDirectory) => throw new NotImplementedException();

    /// <summary>The names of the formats in a directory, in ordinal order.</summary>
    public static IReadOnlyList<string> List(string formatsDirectory) => throw new NotImplementedException();
}
