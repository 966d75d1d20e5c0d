using System.Text;
using System.Text.RegularExpressions;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// Reads the patterns of <c>matchespattern</c>, which are ECMAScript's (OData 4.01 URL conventions, 5.1.1.7.1), for
/// .NET's engine that does not backtrack. It takes time in proportion to the text, but knows no look-around and no
/// references back.
/// </summary>
internal static class PatternReader
{
    private const RegexOptions Always = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static TextPattern? Read(Binder binder, string? pattern, string? flags)
    {
        if (pattern is null || flags is null)
            return null;
        binder.Budget.CheckPattern(pattern.Length);
        var size = PatternSize.Of(pattern);
        binder.Budget.CheckPattern(size);
        var options = Always;
        foreach (var flag in flags)
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'u' => RegexOptions.None,
                _ => throw binder.Fault($"matchespattern has no flag {flag}; it knows i, m, s and u."),
            };
        try
        {
            return new(new(Translate(pattern, options), options), size);
        }
        catch (NotSupportedException)
        {
            throw binder.Missing("A pattern that looks around or refers back");
        }
        catch (ArgumentException exception)
        {
            throw binder.Fault($"The pattern is not well-formed: {exception.Message}");
        }
    }

    // Where the two languages write the same and mean another.
    private static string Translate(string pattern, RegexOptions options)
    {
        var (result, isInClass) = (new StringBuilder(), false);
        for (var i = 0; i < pattern.Length; i++)
        {
            var next = pattern[i] == '\\' && i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            result.Append((pattern[i], next) switch
            {
                ('\\', 'd') => isInClass ? "0-9" : "[0-9]",
                ('\\', 'w') => isInClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]",
                ('\\', 'D') when !isInClass => "[^0-9]",
                ('\\', 'W') when !isInClass => "[^0-9A-Za-z_]",
                ('\\', '/') => "/",
                ('\\', not '\0') => pattern.Substring(i, 2),
                ('$', _) when !isInClass && !options.HasFlag(RegexOptions.Multiline) => @"\z",
                ('.', _) when !isInClass && !options.HasFlag(RegexOptions.Singleline) => @"[^\n\r\u2028\u2029]",
                ('[', _) when isInClass => @"\[", // no class within a class
                _ => pattern[i].ToString(),
            });
            if (next != '\0')
                i++;
            else if (pattern[i] is '[' or ']')
                isInClass = pattern[i] == '[';
        }
        return result.ToString();
    }
}
