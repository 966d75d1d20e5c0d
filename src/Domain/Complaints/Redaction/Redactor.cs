namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>
/// Proposes what to take out of a text before it is published. It finds rather too much than too little, and never
/// everything: an officer decides.
/// </summary>
/// <param name="known">What is known to tell who somebody is.</param>
public sealed class Redactor(KnownIdentity known)
{
    private static readonly Func<string, IEnumerable<Finding>>[] s_finders =
    [
        ContactFinder.Find,
        IdentityFinder.Find,
        PhoneFinder.Find,
        NumberFinder.Find,
        PlateFinder.Find,
        ChineseAddressFinder.Find,
        EnglishAddressFinder.Find,
        ChineseNameFinder.Find,
        EnglishNameFinder.Find,
    ];

    /// <summary>The text with what was found in it.</summary>
    public RedactedText Propose(string text)
    {
        var folded = TextFolding.Fold(text);
        var findings = known.Find(folded)
            .Concat(s_finders.SelectMany(find => find(folded)).OrderBy(finding => finding.Sort))
            .Where(finding => finding.Length > 0);
        // What is covered twice is called what was found first; nothing that anybody found is left uncovered.
        var sorts = new FindingSort?[text.Length];
        foreach (var finding in findings)
            for (var i = finding.Start; i < finding.End; i++)
                sorts[i] ??= finding.Sort;
        return new(text, [.. Runs(sorts, folded)]);
    }

    private static IEnumerable<Finding> Runs(FindingSort?[] sorts, string folded)
    {
        for (var start = 0; start < sorts.Length;)
        {
            var end = start + 1;
            while (end < sorts.Length && sorts[end] == sorts[start])
                end++;
            // What is left of a longer finding may be a bracket or a space.
            if (sorts[start] is { } sort && folded.AsSpan(start, end - start).ContainsAnyLetterOrDigit())
                yield return new(start, end - start, sort);
            start = end;
        }
    }
}
