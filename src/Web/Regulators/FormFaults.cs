using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Regulators;

/// <summary>
/// What is wrong with a form, field by field: shown as a list of links above it (<c>_FormFaults</c>) and at each field.
/// </summary>
public sealed class FormFaults
{
    private readonly List<(string Field, LocalizedText Text)> _faults = [];

    /// <summary>Whether there is anything.</summary>
    public bool Any => _faults.Count > 0;

    /// <summary>All of them, in the order they were found.</summary>
    public IReadOnlyList<(string Field, LocalizedText Text)> All => _faults;

    /// <summary>Adds one at the field with an element Id.</summary>
    public void Add(string field, LocalizedText text) => _faults.Add((field, text));

    /// <summary>Adds those that a service found; their paths are the element Ids.</summary>
    public void Add(IEnumerable<Fault> faults) =>
        _faults.AddRange(faults.Select(fault => (fault.Path, fault.Expected)));

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Mark(string field) => IsAt(field) ? "true" : null;

    /// <summary>For <c>aria-describedby</c>: the list above the form says it.</summary>
    public string? Describe(string field) => IsAt(field) ? Id(field) : null;

    /// <summary>The Id of the element that says what is wrong with a field.</summary>
    public static string Id(string field) => $"fault-{field}";

    private bool IsAt(string field) => _faults.Any(fault => fault.Field == field);
}
