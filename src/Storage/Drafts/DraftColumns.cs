using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Drafts;

/// <summary>What a row of Drafts repeats of the draft, to be asked for.</summary>
internal static class DraftColumns
{
    public static readonly DocumentColumns All = DocumentColumns.Of<Draft>(
        ["AgencyId", "State", "NoticeId", "AuthorId", "AwaitsReview", "PublishAt", "UpdatedAt"],
        draft =>
        [
            draft.AgencyId, draft.State.ToString(), draft.NoticeId, draft.Author.AccountId,
            draft.AwaitsReview() ? 1 : 0,
            draft.PublishAt is { } publishAt ? Instants.ToText(publishAt) : null,
            Instants.ToText(draft.UpdatedAt),
        ]);
}
