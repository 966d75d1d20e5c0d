using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>The form of a draft as a page shows it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Agency">The name of its agency.</param>
/// <param name="Form">Its form.</param>
/// <param name="Version">The version of the draft that the form was filled from.</param>
/// <param name="Origin">What the form was filled from.</param>
/// <param name="Reason">Why the published notice is changed, as typed.</param>
public sealed record EditView(
    Draft Draft, string Agency, FormView Form, int Version, Notice Origin, string? Reason)
{
    /// <summary>Whether somebody asked for everything that is wrong.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Why it was not saved; null when it was.</summary>
    public LocalizedText? Refusal { get; init; }

    /// <summary>Published notices that may be about the same.</summary>
    public IReadOnlyList<SimilarNotice> Similar { get; init; } = [];

    /// <summary>The files that were not taken.</summary>
    public IReadOnlyList<FileRefusal> FileRefusals { get; init; } = [];

    /// <summary>What the caller posted, where there are two copies to choose from.</summary>
    public Notice? Mine { get; init; }

    /// <summary>The two copies to choose from, where somebody else changed the draft too; else null.</summary>
    public MergeView? Merge { get; init; }

    /// <summary>What keeps the draft from being handed in.</summary>
    public IReadOnlyList<Fault> Errors =>
        [.. Form.Faults.Where(fault => fault.Severity == FaultSeverity.Error)];

    /// <summary>What would be better.</summary>
    public IReadOnlyList<Fault> Advice =>
        [.. Form.Faults.Where(fault => fault.Severity == FaultSeverity.Warning)];

    /// <summary>What is wrong with the reason.</summary>
    public IReadOnlyList<Fault> ReasonFaults => Form.FaultsAt(nameof(Draft.Reason));

    /// <summary>With an empty row in a list.</summary>
    public EditView WithEmptyRow(string list) => !Form.Totals.ContainsKey(list) || Form.Form.Find(list) is null
        ? this
        : this with { Form = Form with { Typed = Form.Typed.WithRows(list, Form.Typed.RowsOf(list).WithEmpty()) } };
}
