using System.Text.RegularExpressions;

namespace ConsumerSafety.Import.Mapping;

/// <summary>A step that looks a value up and knows what to do when it is not there.</summary>
internal abstract class LookupStep(TextPattern? otherwise, bool isSilent) : EachStep
{
    /// <summary>
    /// What is not found becomes the text of <c>otherwise</c>, or is left out, with a mark unless it is empty.
    /// </summary>
    protected void Miss(string value, Scope scope, List<string> turned, Domain.Validation.LocalizedText reason)
    {
        if (otherwise?.Fill(scope, value) is { Length: > 0 } text)
            turned.Add(text);
        else if (!isSilent)
            scope.Mark(value, reason);
    }
}

/// <summary><c>map</c>: replaces a value by what a table says, found in folded form.</summary>
internal sealed class MapStep(IReadOnlyList<KeyValuePair<string, string>> table, TextPattern? otherwise, bool isSilent)
    : LookupStep(otherwise, isSilent)
{
    private readonly Dictionary<string, string> _table = table
        .DistinctBy(row => TextFold.Fold(row.Key)).ToDictionary(row => TextFold.Fold(row.Key), row => row.Value);

    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        if (_table.TryGetValue(TextFold.Fold(value), out var found))
            turned.Add(found);
        else
            Miss(value, scope, turned, Reasons.NotInTable);
    }
}

/// <summary><c>lookup</c>: replaces a code or name by its code in a vocabulary.</summary>
internal sealed class VocabularyStep(VocabularyName vocabulary, TextPattern? otherwise, bool isSilent)
    : LookupStep(otherwise, isSilent)
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        if (scope.Vocabulary.Find(vocabulary, value) is { } code)
            turned.Add(code);
        else
            Miss(value, scope, turned, Reasons.NotInVocabulary(vocabulary.ToString()));
    }
}

/// <summary><c>match</c>: every entry of a table whose pattern occurs in the value.</summary>
internal sealed class MatchStep(
    IReadOnlyList<KeyValuePair<Regex, string>> table, TextPattern? otherwise, bool isSilent)
    : LookupStep(otherwise, isSilent)
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        var before = turned.Count;
        try
        {
            foreach (var (pattern, result) in table)
                if (pattern.IsMatch(value))
                    turned.Add(result);
        }
        catch (RegexMatchTimeoutException)
        {
            scope.Mark(value, Reasons.TooComplex);
        }
        if (turned.Count == before)
            Miss(value, scope, turned, Reasons.NotInTable);
    }
}

/// <summary>
/// <c>extract</c>: what the first of several patterns finds, each time; its first group where it has one.
/// </summary>
internal sealed class ExtractStep(IReadOnlyList<Regex> patterns) : EachStep
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        var before = turned.Count;
        try
        {
            foreach (var pattern in patterns)
            {
                foreach (Match match in pattern.Matches(value))
                    turned.Add(match.Groups.Count > 1 ? match.Groups[1].Value : match.Value);
                if (turned.Count > before)
                    return;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            scope.Mark(value, Reasons.TooComplex);
        }
    }
}

/// <summary><c>replace</c>: replaces each place where a pattern occurs.</summary>
internal sealed class ReplaceStep(Regex pattern, string replacement) : EachStep
{
    protected override void Turn(string value, Scope scope, List<string> turned)
    {
        try
        {
            turned.Add(pattern.Replace(value, replacement));
        }
        catch (RegexMatchTimeoutException)
        {
            scope.Mark(value, Reasons.TooComplex);
        }
    }
}
