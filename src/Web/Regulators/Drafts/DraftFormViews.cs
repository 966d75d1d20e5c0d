using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Lays out the form of a draft.</summary>
public sealed class DraftFormViews(FormWriter writer, RequiredFields required, FormChoices choices)
{
    /// <summary>The form filled with a notice.</summary>
    /// <param name="notice">What stands in it.</param>
    /// <param name="unread">What was typed and could not be read.</param>
    /// <param name="language">The language.</param>
    /// <param name="first">How many products come before those that are shown.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public FormView Create(
        Notice notice, IReadOnlyList<Fault> unread, Language language, int first,
        CancellationToken cancellationToken) =>
        Create(notice, writer.Write(notice, language, unread, first), unread, language, cancellationToken);

    /// <summary>The form as it was posted.</summary>
    public FormView Create(
        Notice notice, TypedForm typed, IReadOnlyList<Fault> faults, Language language,
        CancellationToken cancellationToken) => new(
        NoticeForm.Of(notice.Kind),
        typed,
        faults,
        required.Of(notice.Kind),
        Enum.GetValues<CodeList>().ToDictionary(list => list, list => choices.Of(list, language, cancellationToken)),
        ListLengths.Of(notice));
}
