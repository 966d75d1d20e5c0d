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
            if (term.PositionIncrement == 0)
                continue; // the whole of a model number: its parts stand for it
            if (i > 0 && terms.Terms[i - 1] is { PositionIncrement: > 0 } before && before.End == term.End)
                continue; // the last ideograph of a run, which a pair covers
            chosen.Add((terms.Characters(term).ToString(), position));
        }
        return chosen;
    }

    /// <summary>The terms of a text chosen so.</summary>
    public static IReadOnlyList<(string Text, int Position)> Of(CharacterFolding folding, string text)
    {
        var terms = new TermBuffer(Math.Max(16, text.Length * 2));
        new TextAnalysis(folding).AddTo(terms, text);
        return Choose(terms);
    }
}
