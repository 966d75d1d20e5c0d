using System.Text.RegularExpressions;
using ConsumerSafety.Api.Tests.Oracle;
using static ConsumerSafety.Api.Tests.Clauses.Clause;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>URL conventions 5.1.1.5 and 5.1.1.7, on texts.</summary>
internal static class TextClauses
{
    public static IReadOnlyList<Condition> All { get; } =
    [
        On("concat(concat(Language,'/'),PublisherId) eq 'en/samr'", notice =>
            notice is { Language: "en", PublisherId: "samr" }),
        On("concat(Title,Summary) eq null", notice => notice.Summary is null),
        On("contains(Title,'toy')", notice => notice.Title.Contains("toy", StringComparison.Ordinal)),
        On("contains(Summary,'\\')", notice => notice.Summary?.Contains('\\', StringComparison.Ordinal)),
        On("contains(Summary,'\"q')", notice => notice.Summary?.Contains("\"q", StringComparison.Ordinal)),
        On("contains(Body,'自行')", notice => notice.Body?.Contains("自行", StringComparison.Ordinal)),
        On("contains(tolower(Body),'toy')", notice =>
            notice.Body?.ToLowerInvariant().Contains("toy", StringComparison.Ordinal)),
        On("startswith(Body,Summary)", notice => notice.Body is null || notice.Summary is null
            ? null
            : notice.Body.StartsWith(notice.Summary, StringComparison.Ordinal)),
        On("endswith(Body,'z')", notice => notice.Body?.EndsWith('z')),
        On("endswith(Body,'😀z')", notice => notice.Body?.EndsWith("😀z", StringComparison.Ordinal)),
        On("indexof(Title,'y') eq 4", notice => notice.Title.IndexOf('y', StringComparison.Ordinal) == 4),
        On("length(Body) eq 3", notice => notice.Body?.Length == 3),
        On("substring(Title,2) eq 'toy'", notice => notice.Title[2..] == "toy"),
        On("substring(Title,2,3) eq 'toy'", notice => notice.Title[2..].StartsWith("toy", StringComparison.Ordinal)),
        On("substring(Title,100) eq ''", notice => notice.Title.Length <= 100),
        On("substring(Title,-1) eq 'y'", notice => notice.Title.EndsWith('y')),
        On("substring(Title,0,100) eq Title", _ => true),
        On("substring(Body,Version) eq 'oy'", notice => notice.Body is { } body
            && body[Math.Min(body.Length, notice.Version)..] == "oy"),
        On("tolower(Title) eq 't toy'", notice => notice.Title.Equals("t toy", StringComparison.OrdinalIgnoreCase)),
        On("toupper(Title) eq 'T TOY'", notice => notice.Title.Equals("t toy", StringComparison.OrdinalIgnoreCase)),
        On("trim(concat(' ',Body)) eq trim(Body)", notice => true),
        On("matchespattern(Title,'^T [0-9a-z]+$')", notice => Regex.IsMatch(notice.Title, @"^T [0-9a-z]+\z")),
        On("matchesPattern(Body,'toy|Toy')", notice => notice.Body is { } body ? Regex.IsMatch(body, "[Tt]oy") : null),
        On("matchespattern(Body,'TOY','i')", notice =>
            notice.Body?.Contains("toy", StringComparison.OrdinalIgnoreCase)),
        On(@"matchespattern(Body,'\d{4}')", notice => notice.Body?.Contains("1234", StringComparison.Ordinal)),
        On(@"matchespattern(Body,'^\w+$')", notice => notice.Body is { } body
            ? Regex.IsMatch(body, @"^[0-9A-Za-z_]+\z") : null),
        On("matchespattern(Body,null)", _ => null),
        On("tolower(null) eq null", _ => true),
        On("contains(null,'x')", _ => null),
        On("Title ge 'T 电'", notice => Truths.Holds("ge", notice.Title, "T 电")),
        On("Title eq 'T it''s'", notice => notice.Title == "T it's"),
    ];
}
