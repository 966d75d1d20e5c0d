using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Complaints;

/// <summary>A question as it is shown.</summary>
/// <param name="Field">The question.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Choices">What can be chosen.</param>
/// <param name="Faults">What is wrong on the page.</param>
public sealed record FieldView(FormField Field, TypedForm Form, FormChoices Choices, IReadOnlyList<Fault> Faults)
{
    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public Fault? Fault => Faults.FirstOrDefault(fault => FormFields.Find(fault.Path) == Field);

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Mark => Fault is null ? null : "true";

    /// <summary>The Ids of what describes the field; null when nothing does.</summary>
    public string? Describe
    {
        get
        {
            var ids = string.Join(
                ' ', new[] { Field.Hint is null ? null : HintId, Fault is null ? null : FaultId }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>The Id of the hint.</summary>
    public string HintId => $"hint-{Field.Path}";

    /// <summary>The Id of what is wrong.</summary>
    public string FaultId => $"fault-{Field.Path}";
}
