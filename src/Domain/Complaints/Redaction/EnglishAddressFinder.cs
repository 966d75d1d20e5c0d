using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>Finds addresses as English writes them.</summary>
internal static partial class EnglishAddressFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int Timeout = 2_000;

    private const string Flat =
        @"(?:(?i:flat|room|unit|apt|apartment|suite|floor|building|block)\.? ?#?[A-Za-z0-9-]{1,6},? )";

    private const string Street = "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl"
        + "|Square|Sq|Terrace|Way|Close|Crescent)";

    /// <summary>All of them.</summary>
    public static IEnumerable<Finding> Find(string text) =>
        new[] { House(), PostCode(), AfterWord() }
            .SelectMany(pattern => TextSpans.All(pattern, text, FindingSort.Address));

    [GeneratedRegex(
        Flat + @"{0,3}\b(?:No\.? ?)?\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{L}'.-]{1,20} ){1,4}" + Street + @"\b\.?"
        + @"(?:,? ?(?i:apt|apartment|unit|flat|suite|room|#)\.? ?#?[A-Za-z0-9-]{1,6})?", Options, Timeout)]
    private static partial Regex House();

    // Of the United Kingdom; others are too short to be told from numbers.
    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b", Options, Timeout)]
    private static partial Regex PostCode();

    [GeneratedRegex(
        @"(?i:\b(?:my|home|postal|delivery|shipping) address(?: is|:)) ?(?<it>[^\n;!?]{5,120}?)(?=[.;!?\n]|$)",
        Options, Timeout)]
    private static partial Regex AfterWord();
}
