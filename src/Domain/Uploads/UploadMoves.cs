using System.Collections.Frozen;

namespace ConsumerSafety.Domain.Uploads;

/// <summary>The one table of what leads from which state to which.</summary>
public static class UploadMoves
{
    private static readonly FrozenDictionary<(UploadState From, UploadMove Move), UploadState> s_table =
        new Dictionary<(UploadState From, UploadMove Move), UploadState>
    {
        [(UploadState.Mapping, UploadMove.Map)] = UploadState.Checking,
        [(UploadState.Checked, UploadMove.Map)] = UploadState.Checking,
        [(UploadState.Checking, UploadMove.Check)] = UploadState.Checked,
        [(UploadState.Checking, UploadMove.Fail)] = UploadState.Failed,
        [(UploadState.Checked, UploadMove.Submit)] = UploadState.InReview,
        [(UploadState.Checked, UploadMove.ApproveUrgently)] = UploadState.Running,
        [(UploadState.InReview, UploadMove.Recall)] = UploadState.Checked,
        [(UploadState.InReview, UploadMove.Return)] = UploadState.Checked,
        [(UploadState.InReview, UploadMove.Approve)] = UploadState.Running,
        [(UploadState.InReview, UploadMove.ApproveUrgently)] = UploadState.Running,
        [(UploadState.Running, UploadMove.Finish)] = UploadState.Done,
        [(UploadState.Running, UploadMove.Fail)] = UploadState.Failed,
        [(UploadState.Done, UploadMove.ReviewAfterwards)] = UploadState.Done,
        [(UploadState.Done, UploadMove.Undo)] = UploadState.Undoing,
        [(UploadState.Undoing, UploadMove.FinishUndo)] = UploadState.Undone,
        [(UploadState.Mapping, UploadMove.Discard)] = UploadState.Discarded,
        [(UploadState.Checked, UploadMove.Discard)] = UploadState.Discarded,
    }.ToFrozenDictionary();

    /// <summary>Every row of the table.</summary>
    public static IEnumerable<(UploadState From, UploadMove Move, UploadState To)> All =>
        s_table.Select(row => (row.Key.From, row.Key.Move, row.Value));

    /// <summary>The state that a move leads to; null where it may not be made.</summary>
    public static UploadState? Find(UploadState from, UploadMove move) =>
        s_table.TryGetValue((from, move), out var to) ? to : null;
}
