using ConsumerSafety.Domain.Formats;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>What has to be so before a draft can be handed in, approved or published.</summary>
public static class DraftRules
{
    /// <summary>The most characters of a reason or a comment.</summary>
    public const int TextLimit = Limits.Summary;

    /// <summary>The most comments on one draft.</summary>
    public const int CommentLimit = 500;

    /// <summary>How far ahead the time of publication may lie.</summary>
    public static readonly TimeSpan FurthestAhead = TimeSpan.FromDays(366);

    /// <summary>Every fault of a draft, warnings included.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="vocabulary">The lists its codes point into.</param>
    /// <param name="clock">What "now" is.</param>
    public static ValidationResult Check(Draft draft, Vocabulary vocabulary, TimeProvider clock)
    {
        List<Fault> faults = [.. draft.Unread];
        if (draft.Content.PublisherId != draft.AgencyId)
            faults.Add(Error(
                nameof(Notice.PublisherId), Expected.OwnAgency(draft.AgencyId), draft.Content.PublisherId));
        if (draft.Intent != DraftIntent.Publish)
            faults.AddRange(CheckText(nameof(Draft.Reason), draft.Reason));
        // A published notice is withdrawn and put in force again as it stands, whatever today's rules are.
        if (draft.Intent is DraftIntent.Publish or DraftIntent.Correct)
            faults.AddRange(
                AsPublished(draft, clock.GetUtcNow()).Validate(EntryMode.Typed, vocabulary, clock).Faults
                    .Where(fault => !draft.Unread.Any(unread => unread.Path == fault.Path)));
        return faults.Count == 0 ? ValidationResult.Clean : new(faults);
    }

    /// <summary>The faults of a reason or comment.</summary>
    public static IEnumerable<Fault> CheckText(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return Error(path, Expected.Explanation, text);
        else if (text.Length > TextLimit)
            yield return Error(path, Expected.AtMost(TextLimit, text.Length), text[..200]);
        else if (text.Any(unit => char.IsControl(unit) && unit is not ('\n' or '\r' or '\t')))
            yield return Error(path, Expected.Printable, null);
    }

    /// <summary>The faults of what a reviewer says.</summary>
    public static IEnumerable<Fault> CheckRemark(string path, Remark remark)
    {
        foreach (var fault in CheckText($"{path}.{nameof(Remark.Text)}", remark.Text))
            yield return fault;
        if (remark.Path?.Length > Limits.Reference)
            yield return Error(
                $"{path}.{nameof(Remark.Path)}", Expected.AtMost(Limits.Reference, remark.Path.Length), null);
    }

    /// <summary>The faults of a time of publication.</summary>
    public static IEnumerable<Fault> CheckTime(DateTimeOffset publishAt, DateTimeOffset now)
    {
        if (publishAt <= now || publishAt > now + FurthestAhead)
            yield return Error(
                nameof(Draft.PublishAt), Expected.TimeAhead,
                publishAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The notice as it would be published at an instant, without what only the catalogue gives it.</summary>
    public static Notice AsPublished(Draft draft, DateTimeOffset now) => draft.Content with
    {
        Id = draft.Intent == DraftIntent.Publish ? null : draft.NoticeId,
        Version = draft.Intent == DraftIntent.Publish ? 1 : draft.BaseVersion!.Value + 1,
        Status = draft.Intent switch
        {
            DraftIntent.Publish => NoticeStatus.Published,
            DraftIntent.Withdraw => NoticeStatus.Withdrawn,
            _ => NoticeStatus.Corrected,
        },
        ChangeReason = draft.Intent == DraftIntent.Publish ? null : draft.Reason?.Trim(),
        UpdatedAt = null,
        PublishedAt = draft.Content.PublishedAt
            ?? (draft.Intent == DraftIntent.Publish ? Instant.Normalize(now) : null),
    };

    private static Fault Error(string path, LocalizedText expected, string? value) =>
        new(path, FaultSeverity.Error, expected, value);
}
