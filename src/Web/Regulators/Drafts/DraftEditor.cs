using System.Globalization;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Saves what was posted from the form of a draft: whatever button was pressed, everything is kept.</summary>
public sealed class DraftEditor(DraftDesk desk, FormReader reader, DraftFiles files)
{
    /// <summary>Saves a posted form; what others changed meanwhile stays where it was not changed here too.</summary>
    /// <param name="caller">Who posted it.</param>
    /// <param name="draft">The draft as it is.</param>
    /// <param name="posted">The form.</param>
    /// <param name="action">The button.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Edited> SaveAsync(
        Caller caller, Draft draft, IFormCollection posted, FormAction action, CancellationToken cancellationToken)
    {
        var edited = await SaveAloneAsync(caller, draft, posted, action, cancellationToken);
        if (edited is { Outcome: DraftConflict { Current: var current }, Base: { } origin }
            && NoticeMerge.Merge(origin, edited.Edit.Content, current.Content) is { Conflicts: [] } merge)
            edited = edited with
            {
                Outcome = await desk.SaveAsync(
                    caller, new(draft.Id, current.Version), edited.Edit with { Content = merge.Merged },
                    cancellationToken),
            };
        return edited;
    }

    /// <summary>
    /// Saves a posted form, unless somebody else changed the draft too: for a page that stays as it is, and would not
    /// show what was merged into it.
    /// </summary>
    public async Task<Edited> SaveAloneAsync(
        Caller caller, Draft draft, IFormCollection posted, FormAction action, CancellationToken cancellationToken)
    {
        var target = new DraftTarget(draft.Id, Version(posted));
        var origin = NoticeSnapshot.Read(posted["Base"], draft.Content.Kind);
        var edited = Read(draft, posted, action, target.Version == draft.Version ? null : origin);
        edited = await files.AttachAsync(caller, edited, posted.Files, cancellationToken);
        var outcome = await desk.SaveAsync(caller, target, edited.Edit, cancellationToken);
        return edited with { Outcome = outcome, Base = origin };
    }

    /// <summary>Saves what somebody chose from two copies; null where the form holds no copies.</summary>
    public async Task<Edited?> MergeAsync(
        Caller caller, Draft draft, IFormCollection posted, CancellationToken cancellationToken)
    {
        var kind = draft.Content.Kind;
        if (NoticeSnapshot.Read(posted["Mine"], kind) is not { } mine
            || NoticeSnapshot.Read(posted["Base"], kind) is not { } origin)
            return null;
        var merge = NoticeMerge.Merge(origin, mine, draft.Content, MergeChoices.Read(posted));
        var edit = new DraftEdit(merge.Merged, Reason(posted));
        var outcome = await desk.SaveAsync(caller, new(draft.Id, Version(posted)), edit, cancellationToken);
        return new(TypedForm.Empty, edit) { Outcome = outcome, Base = origin };
    }

    /// <summary>The version of the draft that a form was filled from.</summary>
    public static int Version(IFormCollection posted) =>
        int.TryParse(posted["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private Edited Read(Draft draft, IFormCollection posted, FormAction action, Notice? origin)
    {
        var why = Reason(posted);
        // What is withdrawn or put in force again stays as it is published.
        if (draft.Intent is DraftIntent.Withdraw or DraftIntent.Reinstate)
            return new(TypedForm.Empty, new(draft.Content, why));
        var typed = PostedForm.Read(draft.Content.Kind, posted);
        var removed = default(RemovedRow?);
        if (action.Verb == FormAction.Remove)
            (typed, removed) = FormSteps.Remove(typed, action);
        if (action.Verb == FormAction.Restore)
            typed = FormSteps.Restore(typed, action, posted);
        var (note, at) = default((PasteNote?, int));
        if (action.Verb == FormAction.Paste)
            (typed, note, at) = Paste(
                draft.Content.Kind, typed, action.List, posted[$"{action.List}.Paste"].ToString());
        var reading = reader.Read(typed, origin ?? draft.Content);
        var notice = action.Verb == FormAction.Unpaste ? FormSteps.Unpaste(reading.Notice, action) : reading.Notice;
        return new(typed, new(notice, why) { Unread = reading.Faults }) 
        {
            Pasted = note, PastedAt = at, Removed = removed,
        };
    }

    private static string? Reason(IFormCollection posted) =>
        posted["Reason"].ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } reason ? reason : null;

    private static (TypedForm Typed, PasteNote? Note, int At) Paste(
        NoticeKind kind, TypedForm typed, string list, string text)
    {
        if (NoticeForm.Of(kind).Find(list) is not { Input: FormInput.Rows } field)
            return (typed, null, 0);
        if (PastedTable.Read(text, field) is not { } table)
            return (typed, new(list, null, false, [], []), 0);
        var (with, at) = FormSteps.Paste(typed, list, table);
        var columns = table.HasHeadings ? table.Columns.OfType<FormField>() : table.Columns.OfType<FormField>()
            .Take(table.Rows.Select(row => row.Count).DefaultIfEmpty().Max());
        return (with, new(list, table.Rows.Count, table.HasHeadings, [.. columns], table.Unknown), at);
    }
}
