using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Open311;

/// <summary>
/// The language of an answer, and the one in which the person is written to: the argument <c>lang</c>, or
/// <c>locale</c> as some programs call it, else <c>Accept-Language</c>, else Chinese.
/// </summary>
internal static class CallLanguage
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    private static readonly string[] s_arguments = ["lang", "locale"];

    private static readonly LocalizedText s_expected = new("zh 或 en", "zh or en");

    /// <summary>The language that the arguments ask for; null where they do not.</summary>
    public static string? Take(Arguments arguments)
    {
        string? language = null;
        foreach (var name in s_arguments)
        {
            if (arguments.Take(name) is not { } asked)
                continue;
            if (Read(asked) is not { } known)
                arguments.Refuse(name, s_expected);
            else if (language is null)
                language = known;
            else if (language != known)
                arguments.Refuse(name, s_expected);
        }
        return language;
    }

    /// <summary>The language that the headers ask for.</summary>
    public static string OfHeaders(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Read(language.Value.Value ?? ""))
        .FirstOrDefault(language => language is not null) ?? Chinese;

    private static string? Read(string tag) => tag.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "zh" => Chinese,
        "en" => English,
        _ => null,
    };
}
