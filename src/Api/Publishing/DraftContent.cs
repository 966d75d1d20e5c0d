using System.Diagnostics.CodeAnalysis;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Publishing;

/// <summary>What of a draft is its author's to say, and what is not.</summary>
internal static class DraftContent
{
    /// <summary>Whether a text can be the key of a draft: 32 lower-case hexadecimal digits.</summary>
    public static bool IsKey([NotNullWhen(true)] string? text) =>
        text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>A draft that begins now.</summary>
    public static Draft New(Caller caller, string agencyId, DraftIntent intent, Notice content, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            AgencyId = agencyId,
            Intent = intent,
            Content = content,
            Author = Officer.Of(caller),
            LastEditor = Officer.Of(caller),
            CreatedAt = DraftMover.Milliseconds(now),
            UpdatedAt = DraftMover.Milliseconds(now),
        };

    /// <summary>The draft with what somebody wrote into it.</summary>
    public static Draft Apply(Draft draft, DraftEdit edit, Caller editor) =>
        Apply(draft, edit) with { LastEditor = Officer.Of(editor) };

    /// <summary>Whether it says that already.</summary>
    public static bool IsSame(Draft draft, DraftEdit edit) =>
        DocumentJson.Write(draft).AsSpan().SequenceEqual(DocumentJson.Write(Apply(draft, edit)));

    /// <summary>The faults of what somebody wrote, beside those of the notice itself.</summary>
    public static IEnumerable<Fault> Check(Draft draft, DraftEdit edit)
    {
        if (draft.Intent == DraftIntent.Correct
            && NoticeNumber.TryParse(draft.NoticeId, out var number) && number.Kind != edit.Content.Kind)
            yield return DraftFaults.Kind(edit.Content.Kind);
    }

    /// <summary>The notice without what only the catalogue and the agency's rights decide.</summary>
    public static Notice Normal(Notice content, string agencyId) => content with
    {
        Id = null,
        Version = 1,
        Status = NoticeStatus.Published,
        UpdatedAt = null,
        ChangeReason = null,
        PublisherId = agencyId,
    };

    private static Draft Apply(Draft draft, DraftEdit edit) => draft with
    {
        // What is withdrawn or reinstated stays as it is published.
        Content = draft.Intent switch
        {
            DraftIntent.Publish => Normal(edit.Content, draft.AgencyId),
            DraftIntent.Correct => edit.Content with
            {
                Id = draft.Content.Id,
                Version = draft.Content.Version,
                Status = draft.Content.Status,
                UpdatedAt = draft.Content.UpdatedAt,
                ChangeReason = draft.Content.ChangeReason,
                PublisherId = draft.AgencyId,
            },
            _ => draft.Content,
        },
        Unread = draft.Intent is DraftIntent.Publish or DraftIntent.Correct ? edit.Unread : [],
        Reason = draft.Intent == DraftIntent.Publish ? null : edit.Reason,
    };
}
