namespace ConsumerSafety.Domain.Validation;

/// <summary>One thing that is wrong, and what was expected instead.</summary>
/// <param name="Path">The field, as in JSON: <c>Products[2].Gtin</c>.</param>
/// <param name="Severity">Whether it refuses the notice.</param>
/// <param name="Expected">What was expected, in both languages.</param>
/// <param name="Value">The value found, shortened to 200 characters; null when it was missing.</param>
public sealed record Fault(string Path, FaultSeverity Severity, LocalizedText Expected, string? Value);
