using System.Text.Json;
using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ConsumerSafety.Api.Programs;

/// <summary>Answers to programs that say what was wrong: problem details as in RFC 9457.</summary>
public static class Problems
{
    /// <summary>A problem as a whole.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="detail">What is wrong and what to do, in English.</param>
    public static ProblemHttpResult Of(int status, string detail) =>
        TypedResults.Problem(detail, statusCode: status);

    /// <summary>Fields that break a rule: 422, each named under <c>errors</c> in the language asked for.</summary>
    /// <param name="request">The request, for its <c>Accept-Language</c>.</param>
    /// <param name="faults">What is wrong; those that only warn are named too.</param>
    public static ProblemHttpResult Invalid(HttpRequest request, IEnumerable<Fault> faults)
    {
        var language = LanguageOf(request);
        return With(
            StatusCodes.Status422UnprocessableEntity, "One field or more is not as expected; see errors.",
            [.. faults.Select(fault => new ProblemFault(fault.Path, fault.Expected.In(language), fault.Value))]);
    }

    /// <summary>One field, header or option that is wrong.</summary>
    public static ProblemHttpResult Invalid(int status, string field, string expected, string? value) =>
        With(status, $"{field} is not as expected: {expected}.", [new(field, expected, value)]);

    /// <summary>The server does not take the body as JSON of the shape expected: 400 with the place.</summary>
    internal static ProblemHttpResult Unreadable(BadHttpRequestException fault)
    {
        if (fault.InnerException is not JsonException json)
            return Of(fault.StatusCode, fault.Message);
        var place = json.Path is null or "$" ? "the body" : json.Path.TrimStart('$').TrimStart('.');
        var line = (json.LineNumber ?? 0) + 1;
        return Invalid(
            StatusCodes.Status400BadRequest, place,
            FormattableString.Invariant(
                $"JSON as /openapi/v1.json describes it, without members it does not name (line {line})"),
            null);
    }

    /// <summary>The BCP 47 tag of the language a program asks for; English where it asks for none.</summary>
    public static string LanguageOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value)
        .FirstOrDefault() ?? "en";

    private static ProblemHttpResult With(int status, string detail, ProblemFault[] errors) => TypedResults.Problem(
        detail, statusCode: status, extensions: new Dictionary<string, object?> { ["errors"] = errors });
}
