namespace ConsumerSafety.Search.Analysis;

/// <summary>What searching knows about words: traditional characters and words that mean the same.</summary>
internal sealed class Lexicon
{
    private const StringSplitOptions CellOptions =
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static Lexicon Empty { get; } = new(new Dictionary<char, char>(), []);

    private Lexicon(IReadOnlyDictionary<char, char> simplified, IReadOnlyList<string[]> synonyms)
    {
        Simplified = simplified;
        Synonyms = synonyms;
    }

    /// <summary>Traditional to simplified.</summary>
    public IReadOnlyDictionary<char, char> Simplified { get; }

    /// <summary>Groups of words that mean the same.</summary>
    public IReadOnlyList<string[]> Synonyms { get; }

    /// <summary>
    /// Reads <c>traditional-simplified.csv</c> and <c>synonyms.csv</c>, plain lines of words parted by commas, after a
    /// comment line. A file that is missing counts as empty. Throws <see cref="InvalidDataException"/> naming file and
    /// line.
    /// </summary>
    public static Lexicon Load(string directory)
    {
        var simplified = new Dictionary<char, char>();
        var pairs = Path.Combine(directory, "traditional-simplified.csv");
        foreach (var (line, cells) in ReadLines(pairs))
        {
            if (cells is ["Traditional", "Simplified"])
                continue;
            if (cells is not [[var traditional], [var simple]])
                throw new InvalidDataException($"{pairs}({line}): expected two characters parted by a comma.");
            simplified[traditional] = simple;
        }
        return new(simplified, [.. ReadLines(Path.Combine(directory, "synonyms.csv")).Select(entry => entry.Cells)]);
    }

    private static IEnumerable<(int Line, string[] Cells)> ReadLines(string path)
    {
        if (!File.Exists(path))
            yield break;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
                yield return (number, line.Split(',', CellOptions));
        }
    }
}
