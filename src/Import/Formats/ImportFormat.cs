using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Mapping;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Formats;

/// <summary>A way to read one source, made from a mapping file (docs/import-formats.md describes it).</summary>
public sealed class ImportFormat
{
    internal ImportFormat(string name, string? title, string? publisherId, RowsOptions rows, NoticeMapping? mapping)
    {
        Name = name;
        Title = title;
        PublisherId = publisherId;
        Rows = rows;
        Mapping = mapping;
    }

    /// <summary>The name of the mapping file without its extension.</summary>
    public string Name { get; }

    /// <summary>What it reads, in a phrase.</summary>
    public string? Title { get; }

    /// <summary>The agency its notices belong to unless the caller names another; null when its rows say it.</summary>
    public string? PublisherId { get; }

    /// <summary>How rows are found.</summary>
    internal RowsOptions Rows { get; }

    /// <summary>How a row becomes a notice; null when the rows are notices in the catalogue's own form.</summary>
    internal NoticeMapping? Mapping { get; }

    /// <summary>
    /// Reads a mapping file: <paramref name="nameOrPath"/> is the name of one in <paramref name="formatsDirectory"/>,
    /// or the path of one. Every fault of the file is listed; codes it names must be in <paramref name="vocabulary"/>.
    /// </summary>
    public static FormatResult Load(string nameOrPath, string formatsDirectory, Vocabulary vocabulary)
    {
        var isName = nameOrPath.AsSpan().IndexOfAny('/', '\\', '.') < 0;
        var path = isName ? Path.Combine(formatsDirectory, nameOrPath + ".json") : nameOrPath;
        byte[] json;
        try
        {
            json = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var known = List(formatsDirectory);
            var nearest = Spelling.Nearest(nameOrPath, known);
            var hint = nearest is not null ? $"; did you mean \"{nearest}\"?"
                : $"; shipped are {string.Join(", ", known)}";
            return new(null, [new(0, 0, "", isName ? $"the name of a format or the path of a mapping file{hint}"
                : $"a mapping file that can be read at {path}")]);
        }
        return FormatParser.Parse(Path.GetFileNameWithoutExtension(path), json, vocabulary);
    }

    /// <summary>
    /// The names of the formats in a directory, in ordinal order; empty when there is no such directory.
    /// </summary>
    public static IReadOnlyList<string> List(string formatsDirectory)
    {
        if (!Directory.Exists(formatsDirectory))
            return [];
        return [.. Directory.EnumerateFiles(formatsDirectory, "*.json")
            .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
    }
}
