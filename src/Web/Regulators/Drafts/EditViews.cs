using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Lays out the page on which a draft is written.</summary>
public sealed class EditViews(
    DraftFormViews forms, DraftCheck check, SimilarNotices similar, CatalogueNames names, DifferenceViews differences)
{
    /// <summary>The form filled from the draft.</summary>
    public async Task<EditView> CreateAsync(
        Draft draft, Language language, int first, bool isChecked, CancellationToken cancellationToken)
    {
        var form = forms.Create(draft.Content, draft.Unread, language, first, cancellationToken);
        if (isChecked)
            form = form with { Faults = await check.FindAsync(draft, cancellationToken) };
        return new(draft, names.Agency(draft.AgencyId, language), form, draft.Version, draft.Content, draft.Reason)
        {
            IsChecked = isChecked,
            Similar = draft.Intent == DraftIntent.Publish ? similar.Find(draft.Content, cancellationToken) : [],
        };
    }

    /// <summary>The form of a draft that was saved, with what is to be said of files and of pasted rows.</summary>
    public async Task<EditView> CreateAsync(
        Draft saved, Edited edited, Language language, CancellationToken cancellationToken)
    {
        var shown = edited.Pasted is not { List: nameof(Notice.Products) }
            ? edited.Typed.RowsOf(nameof(Notice.Products)).First
            : edited.PastedAt >= TypedRows.Stretch ? edited.PastedAt : 0;
        var view = await CreateAsync(saved, language, shown, isChecked: false, cancellationToken);
        return view with
        {
            Form = view.Form with { Pasted = edited.Pasted, Removed = edited.Removed },
            FileRefusals = edited.Refusals,
        };
    }

    /// <summary>The form as it was posted, because it could not be saved.</summary>
    public EditView CreateRefused(Draft draft, Edited edited, Language language, CancellationToken cancellationToken)
    {
        var faults = edited.Outcome is DraftInvalid invalid ? invalid.Faults : edited.Edit.Unread;
        var form = forms.Create(edited.Edit.Content, edited.Typed, faults, language, cancellationToken);
        var agency = names.Agency(draft.AgencyId, language);
        return new(draft, agency, form, draft.Version, edited.Base ?? draft.Content, edited.Edit.Reason)
        {
            Refusal = DeskAnswers.Reason(edited.Outcome), FileRefusals = edited.Refusals,
        };
    }

    /// <summary>What somebody posted beside what somebody else saved meanwhile.</summary>
    public EditView CreateMerge(Draft current, Edited edited, Language language, CancellationToken cancellationToken)
    {
        var origin = edited.Base ?? current.Content;
        var view = CreateRefused(current, edited, language, cancellationToken);
        return view with
        {
            Refusal = null,
            Mine = edited.Edit.Content,
            Merge = differences.CreateMerge(
                origin, edited.Edit.Content, current.Content, new(ReviewTexts.Mine, ReviewTexts.Theirs), language),
        };
    }

    /// <summary>What the script is told that saves while somebody types.</summary>
    public AutosaveAnswer CreateAnswer(Draft saved, Edited edited, Language language) => new(
        saved.Version,
        NoticeSnapshot.Write(saved.Content),
        language[DraftTexts.SavedAt, language.Moment(saved.UpdatedAt)],
        edited.Typed.Rows.ToDictionary(list => list.Key, list => list.Value.Filled.Count()),
        [.. saved.Unread.Select(fault => new AutosaveFault(
            FormView.IdOf(fault.Path), language[FormTexts.Fault, language[fault.Expected]]))]);
}
