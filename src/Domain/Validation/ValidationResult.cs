namespace ConsumerSafety.Domain.Validation;

/// <summary>Every fault found in one thing.</summary>
/// <param name="Faults">In the order of the fields; empty when all is well.</param>
public sealed record ValidationResult(IReadOnlyList<Fault> Faults)
{
    /// <summary>Nothing is wrong.</summary>
    public static ValidationResult Clean { get; } = new([]);

    /// <summary>True when nothing refuses the notice; warnings may remain.</summary>
    public bool IsAcceptable => !Faults.Any(fault => fault.Severity == FaultSeverity.Error);

    /// <summary>The faults that refuse it.</summary>
    public IEnumerable<Fault> Errors => Faults.Where(fault => fault.Severity == FaultSeverity.Error);

    /// <summary>The faults that only mark it.</summary>
    public IEnumerable<Fault> Warnings => Faults.Where(fault => fault.Severity == FaultSeverity.Warning);
}
