using ConsumerSafety.Search.Analysis;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>
/// Chooses the terms that stand for a phrase: of ideographs the pairs (a single one by itself), of words their parts,
/// each at its place, so that they are found one after the other whatever stood between the parts.
/// </summary>
internal static class QueryTerms
{
    public static IReadOnlyList<(string Text, int Position)> Choose(TermBuffer terms)
    {
        var chosen = new List<(string, int)>();
        var position = -1;
        for (var i = 0; i < terms.Count; i++)
        {
            ref readonly var term = ref terms.Terms[i];
            position += term.PositionIncrement;
            if (term.PositionIncrement == 0 && !IsPair(terms, i))
                continue; // the whole of a model number: its parts stand for it
            if (term.PositionIncrement > 0 && HasPair(terms, i))
                continue; // a single ideograph that a pair covers
            chosen.Add((terms.Characters(term).ToString(), position));
        }
        return chosen;
    }

    private static bool IsPair(TermBuffer terms, int i) => terms.Terms[i].Start == terms.Terms[i - 1].Start
        && IsIdeographic(terms, i);

    private static bool HasPair(TermBuffer terms, int i) => IsIdeographic(terms, i)
        && ((i + 1 < terms.Count && terms.Terms[i + 1].PositionIncrement == 0)
            || (i > 0 && terms.Terms[i - 1].PositionIncrement == 0 && terms.Terms[i - 1].End == terms.Terms[i].End));

    private static bool IsIdeographic(TermBuffer terms, int i)
    {
        ref readonly var term = ref terms.Terms[i];
        return terms.Characters(term)[0] >= '\u3000';
    }
}
