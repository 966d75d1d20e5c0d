using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>A draft as its page shows it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Page">What it says, as the public would see it.</param>
/// <param name="Form">Its form, for the names of its fields.</param>
/// <param name="Faults">What the check finds.</param>
/// <param name="Moves">What the caller can do.</param>
/// <param name="IsOwnWork">Whether it waits for a review that the caller may not give, as it is the own work.</param>
/// <param name="Difference">How it differs from the published version; null for a new notice.</param>
/// <param name="History">What was done with it, oldest first.</param>
public sealed record DraftView(
    Draft Draft,
    NoticePageView Page,
    FormView Form,
    IReadOnlyList<Fault> Faults,
    IReadOnlyList<DraftMove> Moves,
    bool IsOwnWork,
    IReadOnlyList<DifferenceRow>? Difference,
    IReadOnlyList<HistoryEntry> History)
{
    /// <summary>Published notices that may be about the same.</summary>
    public IReadOnlyList<SimilarNotice> Similar { get; init; } = [];

    /// <summary>Whether the notice has another version by now than the draft was made from.</summary>
    public bool HasMovedOn { get; init; }

    /// <summary>Why something was not done; null when it was, or nothing was tried.</summary>
    public LocalizedText? Refusal { get; init; }

    /// <summary>What is wrong with what was typed to do something.</summary>
    public IReadOnlyList<Fault> ActionFaults { get; init; } = [];

    /// <summary>Whether the caller can do something.</summary>
    public bool Can(DraftMove move) => Moves.Contains(move);

    /// <summary>What is wrong with one input of an action.</summary>
    public IReadOnlyList<Fault> FaultsAt(string path) =>
        [.. ActionFaults.Where(fault => fault.Path.StartsWith(path, StringComparison.Ordinal))];

    /// <summary>What is wrong with the draft itself, so that something could not be done with it.</summary>
    public IReadOnlyList<Fault> DraftFaults => [.. ActionFaults.Except(s_inputs.SelectMany(FaultsAt))];

    private static readonly string[] s_inputs = ["Comment", "PublishAt", "UrgentReason"];
}
