using System.Text.Json.Serialization;

namespace ConsumerSafety.Api.Programs;

/// <summary>One field that is wrong, in the <c>errors</c> of problem details.</summary>
/// <param name="Field">The field as in JSON, <c>Products[2].Gtin</c>, or the name of a header or option.</param>
/// <param name="Expected">What was expected, in the language asked for.</param>
/// <param name="Value">What was found; null when it was missing.</param>
public sealed record ProblemFault(
    [property: JsonPropertyName("field")] string Field,
    [property: JsonPropertyName("expected")] string Expected,
    [property: JsonPropertyName("value")] string? Value);
