using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>A posted form, read and sent to be saved.</summary>
/// <param name="Typed">What stood in it.</param>
/// <param name="Edit">What it says.</param>
public sealed record Edited(TypedForm Typed, DraftEdit Edit)
{
    /// <summary>What became of it.</summary>
    public DraftOutcome Outcome { get; init; } = new DraftNotFound();

    /// <summary>What the form was filled from; null when that is not known.</summary>
    public Notice? Base { get; init; }

    /// <summary>What was pasted; null when nothing was.</summary>
    public PasteNote? Pasted { get; init; }

    /// <summary>The place in the list where pasted rows begin.</summary>
    public int PastedAt { get; init; }

    /// <summary>The row that was taken out; null when none was.</summary>
    public RemovedRow? Removed { get; init; }

    /// <summary>The files that were not taken.</summary>
    public IReadOnlyList<FileRefusal> Refusals { get; init; } = [];
}

/// <summary>A file that was not taken.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why; null when its sender may add no files.</param>
public sealed record FileRefusal(string Name, LocalizedText? Reason);
