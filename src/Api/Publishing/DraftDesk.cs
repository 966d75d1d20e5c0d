using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Api.Publishing;

/// <summary>
/// Where drafts are begun, found and written; <see cref="ReviewDesk"/> does the rest. Every right is checked here;
/// every outcome but faults of the database is a value. Safe to use from any thread.
/// </summary>
public sealed class DraftDesk
{
    private readonly DraftStore _drafts;
    private readonly NoticeStore _notices;
    private readonly DraftMover _mover;
    private readonly DraftCheck _check;
    private readonly TimeProvider _clock;

    internal DraftDesk(
        DraftStore drafts, NoticeStore notices, DraftMover mover, DraftCheck check, TimeProvider clock) =>
        (_drafts, _notices, _mover, _check, _clock) = (drafts, notices, mover, check, clock);

    /// <summary>Begins a new notice for the caller's agency.</summary>
    /// <param name="caller">Who begins it.</param>
    /// <param name="edit">What it says; it may be incomplete.</param>
    /// <param name="cancellationToken">Stops it before it is committed.</param>
    /// <param name="isHandedIn">True to hand it in as well: it has to be complete, or nothing is kept.</param>
    /// <param name="key">
    /// A key of the caller's choice, 32 lower-case hexadecimal digits: asked twice with the same, it begins one draft.
    /// What is none makes a key of its own.
    /// </param>
    public async Task<DraftOutcome> BeginAsync(
        Caller caller, DraftEdit edit, CancellationToken cancellationToken, bool isHandedIn = false,
        string? key = null)
    {
        if (caller.AgencyId is not { } agencyId || !caller.Can(Permission.DraftNotices, agencyId))
            return new DraftForbidden(DeskTexts.NoRight);
        var draft = New(caller, agencyId, DraftIntent.Publish, DraftContent.Normal(edit.Content, agencyId)) with
        {
            Unread = edit.Unread,
        };
        return await AddAsync(caller, Keyed(draft, key), isHandedIn, cancellationToken);
    }

    /// <summary>Begins a correction, withdrawal or reinstatement of a notice of the caller's agency.</summary>
    /// <param name="caller">Who begins it.</param>
    /// <param name="noticeId">The number of the notice.</param>
    /// <param name="intent">What is to be done with it; not <see cref="DraftIntent.Publish"/>.</param>
    /// <param name="reason">Why; may be missing until it is handed in.</param>
    /// <param name="cancellationToken">Stops it before it is committed.</param>
    /// <param name="content">What a correction says; what is published when it is not given.</param>
    /// <param name="isHandedIn">True to hand it in as well: it has to be complete, or nothing is kept.</param>
    /// <param name="key">
    /// A key of the caller's choice, 32 lower-case hexadecimal digits: asked twice with the same, it begins one draft.
    /// What is none makes a key of its own.
    /// </param>
    public async Task<DraftOutcome> BeginChangeAsync(
        Caller caller, string noticeId, DraftIntent intent, string? reason, CancellationToken cancellationToken,
        Notice? content = null, bool isHandedIn = false, string? key = null)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)intent, (int)DraftIntent.Publish);
        var notice = await _notices.FindAsync(noticeId, cancellationToken);
        if (notice is null)
            return new DraftNotFound();
        if (!caller.Can(Permission.DraftNotices, notice.PublisherId))
            return new DraftForbidden(
                caller.CanSomewhere(Permission.DraftNotices) ? DeskTexts.OtherPublisher : DeskTexts.NoRight);
        var isWithdrawn = notice.Status == NoticeStatus.Withdrawn;
        if (isWithdrawn != (intent == DraftIntent.Reinstate))
            return new DraftRefused(isWithdrawn ? DeskTexts.Withdrawn : DeskTexts.InForce);
        var draft = New(caller, notice.PublisherId, intent, notice) with
        {
            NoticeId = notice.Id, BaseVersion = notice.Version, Reason = reason,
        };
        var edit = new DraftEdit(content ?? notice, reason);
        Fault[] faults = [.. DraftContent.Check(draft, edit)];
        return faults.Length > 0
            ? new DraftInvalid(faults)
            : await AddAsync(
                caller, Keyed(DraftContent.Apply(draft, edit, caller), key), isHandedIn, cancellationToken);
    }

    /// <summary>A draft the caller may read, or null.</summary>
    public async Task<Draft?> FindAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var draft = await _drafts.FindAsync(id, cancellationToken);
        return draft is not null && caller.Can(Permission.ReadDrafts, draft.AgencyId) ? draft : null;
    }

    /// <summary>
    /// The drafts of a query that the caller may read. Who may read those of the own agency only is shown these,
    /// whatever agency the query names.
    /// </summary>
    public async Task<IReadOnlyList<Draft>> ListAsync(
        Caller caller, DraftQuery query, CancellationToken cancellationToken)
    {
        if (caller.Can(Permission.ReadDrafts, query.AgencyId))
            return await _drafts.ListAsync(query, cancellationToken);
        return query.AgencyId is null && caller.Can(Permission.ReadDrafts, caller.AgencyId)
            ? await _drafts.ListAsync(query with { AgencyId = caller.AgencyId }, cancellationToken)
            : [];
    }

    /// <summary>How many drafts the caller may read in each state.</summary>
    public async Task<IReadOnlyDictionary<DraftState, int>> CountAsync(
        Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Can(Permission.ReadDrafts, null))
            return await _drafts.CountAsync(null, cancellationToken);
        return caller.Can(Permission.ReadDrafts, caller.AgencyId)
            ? await _drafts.CountAsync(caller.AgencyId, cancellationToken)
            : new Dictionary<DraftState, int>();
    }

    /// <summary>Everything that was done with a draft, oldest first; null when the caller may not read it.</summary>
    public async Task<IReadOnlyList<DraftHistoryLine>?> ReadHistoryAsync(
        Caller caller, string id, CancellationToken cancellationToken) =>
        await FindAsync(caller, id, cancellationToken) is null
            ? null
            : await _drafts.ReadHistoryAsync(id, cancellationToken);

    /// <summary>Changes what a draft says. It may stay incomplete; what changes nothing makes no version.</summary>
    public async Task<DraftOutcome> SaveAsync(
        Caller caller, DraftTarget target, DraftEdit edit, CancellationToken cancellationToken)
    {
        var present = await _drafts.FindAsync(target.Id, cancellationToken);
        if (present is not null && present.Version == target.Version
            && DraftMoves.Judge(present, DraftMove.Save, caller) == MoveAnswer.Allowed
            && DraftContent.IsSame(present, edit))
            return new DraftDone(present);
        return await _mover.MoveAsync(caller, target, new(DraftMove.Save, AuditAction.Updated)
        {
            Change = (draft, _) => DraftContent.Apply(draft, edit, caller),
            Check = (draft, _) => DraftContent.Check(draft, edit),
        }, cancellationToken);
    }

    /// <summary>
    /// Saves the merged content of a draft whose notice moved on, as made from the version it was merged with. What was
    /// in review or approved is a draft again.
    /// </summary>
    public async Task<DraftOutcome> RebaseAsync(
        Caller caller, DraftTarget target, int baseVersion, DraftEdit edit, CancellationToken cancellationToken)
    {
        var draft = await FindAsync(caller, target.Id, cancellationToken);
        if (draft is null)
            return new DraftNotFound();
        var origin = draft.Intent == DraftIntent.Publish
            ? null
            : await _notices.FindVersionAsync(draft.NoticeId!, baseVersion, cancellationToken);
        if (origin is null)
            return new DraftInvalid([DraftFaults.BaseVersion(baseVersion)]);
        return await _mover.MoveAsync(caller, target, new(DraftMove.Rebase, AuditAction.Updated)
        {
            Detail = FormattableString.Invariant($"{origin.Id} version {baseVersion}"),
            Change = (present, _) => DraftContent.Apply(
                present with { Content = origin, BaseVersion = baseVersion, PublishAt = null }, edit, caller),
            Check = (present, _) => DraftContent.Check(present, edit),
        }, cancellationToken);
    }

    private async Task<DraftOutcome> AddAsync(Caller caller, Draft draft, bool isHandedIn, CancellationToken token)
    {
        List<Fault> faults = [.. DraftMover.CheckSize(draft)];
        if (isHandedIn)
            faults.AddRange(await _check.FindErrorsAsync(draft, token));
        if (faults.Count > 0)
            return new DraftInvalid(faults);
        List<(Draft, DraftEntry)> versions =
            [(draft, new(caller.Actor, AuditAction.Added, draft.Intent.ToString()))];
        if (isHandedIn)
        {
            var to = DraftMoves.Find(draft.State, DraftMove.Submit)!.To;
            versions.Add((draft with { State = to, Version = 2 }, new(caller.Actor, AuditAction.Submitted)));
        }
        var kept = await _drafts.AddAsync(versions, token);
        // A key that somebody else chose before says nothing about what is under it.
        return kept.Author.AccountId == caller.AccountId ? new DraftDone(kept) : new DraftNotFound();
    }

    private static Draft Keyed(Draft draft, string? key) => DraftContent.IsKey(key) ? draft with { Id = key } : draft;

    private Draft New(Caller caller, string agencyId, DraftIntent intent, Notice content) =>
        DraftContent.New(caller, agencyId, intent, content, _clock.GetUtcNow());
}
