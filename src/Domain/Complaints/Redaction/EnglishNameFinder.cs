using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>Finds English and romanised names by the words before them.</summary>
internal static partial class EnglishNameFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int Timeout = 2_000;

    private const string Word = @"\p{Lu}[\p{Ll}'’-]{0,20}(?:\p{Lu}\p{Ll}{1,20})?\.?";
    private const string Names = "(?<it>" + Word + "(?: " + Word + "){0,2})";
    private const string Pair = "(?<it>" + Word + "(?: " + Word + "){1,2})";

    // Not a name, though written with a capital after such words.
    private const string NoName =
        @"(?!(?:The|This|That|Customer|Service|Chinese|English|American|British|China|Beijing|Shanghai|January|February"
        + @"|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday"
        + @"|Friday|Saturday|Sunday|Support|Sales|Shop|Store|Police|Hospital)\b)";

    /// <summary>All of them; a title stays.</summary>
    public static IEnumerable<Finding> Find(string text) =>
        new[] { AfterTitle(), AfterStrongWord(), AfterWeakWord(), AtEnd() }
            .SelectMany(pattern => TextSpans.All(pattern, text, FindingSort.Name));

    [GeneratedRegex(
        @"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Doctor|Officer|Inspector)\.? " + Names, Options, Timeout)]
    private static partial Regex AfterTitle();

    [GeneratedRegex(
        @"\b(?i:my (?:full )?name is|name ?:|named|signed ?:|contact person ?:|complainant ?:|contact ?:) ?" + NoName
        + Names, Options, Timeout)]
    private static partial Regex AfterStrongWord();

    [GeneratedRegex(
        @"\b(?i:i am|i'm|this is|called|spoke (?:to|with)|talked (?:to|with)|manager|owner|clerk|agent|seller|employee"
        + @"|neighbou?r|husband|wife|son|daughter|friend|colleague|driver|courier),? " + NoName + Pair,
        Options, Timeout)]
    private static partial Regex AfterWeakWord();

    [GeneratedRegex(
        @"\b(?i:regards|sincerely|faithfully|thanks|cheers),?\s{1,4}" + NoName + Names + @"\s*$",
        Options | RegexOptions.Multiline, Timeout)]
    private static partial Regex AtEnd();
}
