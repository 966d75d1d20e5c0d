using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Notices;

/// <summary>One thing a laboratory measured in a spot check.</summary>
public sealed record TestItem
{
    /// <summary>What was tested.</summary>
    public required string Name { get; init; }

    /// <summary>What the standard asks.</summary>
    public string? Requirement { get; init; }

    /// <summary>What was found, as reported.</summary>
    public string? Measured { get; init; }

    /// <summary>The unit of both, <c>mg/kg</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether it meets the requirement; null where the report does not say.</summary>
    public bool? Conforms { get; init; }

    internal static void Check(TestItem? item, RuleCheck check)
    {
        if (item is null)
        {
            check.Refuse("", Expected.Value, null);
            return;
        }
        check.Text(nameof(Name), item.Name, Limits.Name);
        check.Text(nameof(Requirement), item.Requirement, Limits.Name);
        check.Text(nameof(Measured), item.Measured, Limits.Name);
        check.Text(nameof(Unit), item.Unit, Limits.Name);
    }
}
