using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Something that was done with a draft, once or several times in a row.</summary>
/// <param name="Who">Who did it.</param>
/// <param name="Action">What was done, a name of <see cref="AuditAction"/>.</param>
/// <param name="At">When, the last time.</param>
/// <param name="Times">How often in a row.</param>
public sealed record HistoryEntry(string Who, string Action, DateTimeOffset At, int Times)
{
    private const string Account = "account:";

    /// <summary>The entries of a draft, those who work on it by the names they had.</summary>
    public static IReadOnlyList<HistoryEntry> Read(
        IReadOnlyList<DraftHistoryLine> lines, Draft draft, Language language)
    {
        var entries = new List<HistoryEntry>();
        foreach (var line in lines)
        {
            var entry = new HistoryEntry(Name(line.Actor, draft, language), line.Action, line.RecordedAt, 1);
            // Saved as somebody types, a draft is changed many times in a row.
            if (entries.Count > 0 && entries[^1] is var last && entry.Action == nameof(AuditAction.Updated)
                && last.Action == entry.Action && last.Who == entry.Who)
                entries[^1] = entry with { Times = last.Times + 1 };
            else
                entries.Add(entry);
        }
        return entries;
    }

    // The log knows accounts; the draft knows the names of those who worked on it.
    private static string Name(string actor, Draft draft, Language language)
    {
        if (!actor.StartsWith(Account, StringComparison.Ordinal))
            return language[ReviewTexts.Service];
        Officer?[] known =
        [
            draft.Author, draft.LastEditor, draft.Reviewer, draft.Urgent?.By, draft.Urgent?.ReviewedBy,
            .. draft.Comments.Select(comment => comment.Author),
        ];
        var id = actor[Account.Length..].Split(' ')[0];
        return known.FirstOrDefault(officer => officer?.AccountId == id)?.Name ?? id;
    }
}
