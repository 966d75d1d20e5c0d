using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import;

/// <summary>One thing that is wrong in a row.</summary>
/// <param name="Column">The column or element of the file where it is known, else the property it was meant for; null
/// when the fault is about the whole row.</param>
/// <param name="Value">The value found, shortened to 200 characters; null when there was none.</param>
/// <param name="Reason">What is wrong, in both languages.</param>
/// <param name="Severity">Whether the row is rejected or only marked.</param>
public sealed record RowFault(string? Column, string? Value, LocalizedText Reason, FaultSeverity Severity);
