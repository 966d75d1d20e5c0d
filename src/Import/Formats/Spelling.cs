namespace ConsumerSafety.Import.Formats;

/// <summary>Finds the word somebody meant.</summary>
public static class Spelling
{
    /// <summary>The three candidates with the fewest changes from the word, however many these are.</summary>
    public static IReadOnlyList<string> NearestThree(string word, IEnumerable<string> candidates) =>
        [.. candidates.OrderBy(candidate => Distance(word, candidate)).Take(3)];

    /// <summary>
    /// The candidate with the fewest changes from the word (at most two, or a third of a long one), else one that
    /// ends with the word, or null.
    /// </summary>
    public static string? Nearest(string word, IReadOnlyCollection<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(2, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate);
            if (distance >= bestDistance)
                continue;
            best = candidate;
            bestDistance = distance;
        }
        return best ?? candidates.FirstOrDefault(candidate =>
            word.Length > 2 && candidate.EndsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Levenshtein's distance without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var change = char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]) ? 0 : 1;
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + change);
            }
            previous = current;
        }
        return previous[^1];
    }
}
