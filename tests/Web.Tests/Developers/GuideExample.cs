namespace ConsumerSafety.Web.Tests.Developers;

/// <summary>One request that docs/odata.md shows.</summary>
/// <param name="Target">Path and query, not encoded.</param>
/// <param name="Headers">The lines below it.</param>
/// <param name="Expected">What the answer is said to contain; a number of three digits from 400 is its status.</param>
internal sealed record GuideExample(string Target, List<string> Headers, List<string> Expected)
{
    private const string Mark = "→ ";

    public static IReadOnlyList<GuideExample> ReadAll(string path)
    {
        var examples = new List<GuideExample>();
        var isInside = false;
        foreach (var line in File.ReadLines(path))
            if (line.StartsWith("```", StringComparison.Ordinal))
                isInside = line == "```http";
            else if (isInside && line.StartsWith("GET ", StringComparison.Ordinal))
                examples.Add(new(line[4..], [], []));
            else if (isInside)
                Add(examples[^1], line);
        return examples;
    }

    /// <summary>The path as it is, the options percent-encoded.</summary>
    public string Encoded()
    {
        var query = Target.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return Target;
        var options = Target[(query + 1)..].Split('&').Select(option => option.Split('=', 2)).Select(option =>
            $"{option[0]}={Uri.EscapeDataString(option[1])}");
        return $"{Target[..query]}?{string.Join('&', options)}";
    }

    private static void Add(GuideExample example, string line)
    {
        if (line.StartsWith(Mark, StringComparison.Ordinal))
            example.Expected.Add(line[Mark.Length..]);
        else
            example.Headers.Add(line);
    }
}
