using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import;

/// <summary>The faults a reader finds in rows.</summary>
internal static class RowFaults
{
    /// <summary>A fault that rejects the row.</summary>
    public static RowFault Error(string? column, string? value, LocalizedText reason) =>
        new(column, Shorten(value), reason, FaultSeverity.Error);

    /// <summary>What a rule of the catalogue found, put down to a column.</summary>
    public static RowFault FromRule(string column, Fault fault) => new(column, fault.Value,
        new($"应为：{fault.Expected.Chinese}", $"Expected: {fault.Expected.English}"), fault.Severity);

    /// <summary>The first 200 characters, never half a surrogate pair.</summary>
    public static string? Shorten(string? value)
    {
        if (value is not { Length: > 200 })
            return value;
        return value[..(char.IsHighSurrogate(value[198]) ? 198 : 199)] + "…";
    }
}
