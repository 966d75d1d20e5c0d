using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Storage.Notices;

/// <summary>Decides for each notice of a batch, one after the other, what it is to what is here.</summary>
internal sealed class NoticeBatch
{
    private const int ReferenceLimit = 200;
    private const int ReasonLimit = 2000;
    private const long SerialLimit = 999_999_999;
    private const int VersionLimit = 999_999;

    private readonly Dictionary<string, NoticeState> _byId = [];
    private readonly Dictionary<(string PublisherId, string Reference), NoticeState> _byReference = [];
    private readonly HashSet<HeldVersion> _held = [];
    private readonly HashSet<string> _publishers;
    private readonly NoticeRecorder _recorder;
    private readonly DateTimeOffset _now;

    private NoticeBatch(HashSet<string> publishers, NoticeRecorder recorder, DateTimeOffset now)
    {
        _publishers = publishers;
        _recorder = recorder;
        _now = now;
    }

    /// <summary>Records notices and gives what became of each.</summary>
    public static async Task<IReadOnlyList<RecordOutcome>> RecordAsync(
        WriteTransaction write, IReadOnlyList<Notice> notices, CancellationToken cancellationToken)
    {
        var tables = new NoticeTables(write.Session);
        var recorder = new NoticeRecorder(write, await NumberSeries.ReadAsync(write.Session, cancellationToken));
        var publishers =
            await tables.FindPublishersAsync(notices.Select(notice => notice.PublisherId), cancellationToken);
        var batch = new NoticeBatch(publishers, recorder, write.Now);
        var normal = notices.Select(NoticeContent.Normalize).ToList();
        await batch.LoadAsync(tables, normal, cancellationToken);
        var outcomes = normal.ConvertAll(batch.Record);
        await recorder.FlushAsync(cancellationToken);
        return outcomes;
    }

    private async Task LoadAsync(NoticeTables tables, List<Notice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.Id).OfType<string>().ToList();
        if (ids.Count > 0)
            foreach (var state in await tables.FindByIdsAsync(ids, cancellationToken))
                Enter(state);
        var references = notices
            .Where(notice => notice.ReferenceNumber is not null)
            .Select(notice => (notice.PublisherId, notice.ReferenceNumber!));
        foreach (var state in await tables.FindByReferencesAsync(references, cancellationToken))
            if (!_byId.ContainsKey(state.Id))
                Enter(state);
        // Only an exported notice can be an older version of what is here.
        if (_byId.Count > 0 && notices.Exists(notice => notice.UpdatedAt is not null))
            _held.UnionWith(await tables.FindVersionsAsync(_byId.Keys, cancellationToken));
    }

    private void Enter(NoticeState state)
    {
        _byId[state.Id] = state;
        if (state.ReferenceNumber is not null)
            _byReference[(state.PublisherId, state.ReferenceNumber)] = state;
    }

    private NoticeState? Find(Notice notice) =>
        notice.Id is not null && _byId.TryGetValue(notice.Id, out var state) ? state : FindByReference(notice);

    private NoticeState? FindByReference(Notice notice) =>
        notice.ReferenceNumber is null ? null
        : _byReference.GetValueOrDefault((notice.PublisherId, notice.ReferenceNumber));

    private RecordOutcome Record(Notice notice)
    {
        var state = Find(notice);
        if (Refuse(notice, state) is { } reason)
            return new(RecordAction.Refused, state?.Id, 0, reason);
        var fingerprint = NoticeFingerprint.Of(notice);
        if (state is null)
        {
            state = _recorder.Add(notice, fingerprint);
            Keep(state);
            return new(RecordAction.Added, state.Id, state.Version);
        }
        if (IsHeld(notice, state, fingerprint))
            return new(RecordAction.Unchanged, state.Id, state.Version);
        if (state.ReferenceNumber is not null)
            _byReference.Remove((state.PublisherId, state.ReferenceNumber));
        _recorder.Update(state, NextVersion(notice, state), fingerprint);
        Keep(state);
        return new(RecordAction.Updated, state.Id, state.Version);
    }

    private void Keep(NoticeState state)
    {
        Enter(state);
        _held.Add(new(
            state.Id, state.Version, state.Status, state.UpdatedAt, state.Reason,
            Convert.ToHexString(state.Fingerprint)));
    }

    /// <summary>
    /// Whether nothing is to be done: the same is said, or an exported notice is a version that is here already.
    /// </summary>
    private bool IsHeld(Notice notice, NoticeState state, byte[] fingerprint)
    {
        if (notice.UpdatedAt is not { } updatedAt)
            return !Withdraws(notice, state) && state.Fingerprint.AsSpan().SequenceEqual(fingerprint);
        return _held.Contains(new(
            state.Id, notice.Version, notice.Status, updatedAt, notice.ChangeReason, Convert.ToHexString(fingerprint)));
    }

    /// <summary>A publisher's file may say of a notice that it is withdrawn; that alone is a change.</summary>
    private static bool Withdraws(Notice notice, NoticeState state) =>
        notice.Status == NoticeStatus.Withdrawn && state.Status != NoticeStatus.Withdrawn;

    /// <summary>An exported notice that is ahead of what is here keeps what it says of itself.</summary>
    private Notice NextVersion(Notice notice, NoticeState state) =>
        notice.UpdatedAt is not null && notice.Version > state.Version
            ? notice
            : notice with
            {
                Version = state.Version + 1,
                Status = state.Status == NoticeStatus.Withdrawn || Withdraws(notice, state)
                    ? NoticeStatus.Withdrawn
                    : NoticeStatus.Corrected,
                UpdatedAt = _now,
                ChangeReason = notice.ChangeReason
                    ?? (state.Status == NoticeStatus.Withdrawn ? state.Reason : null),
            };

    private LocalizedText? Refuse(Notice notice, NoticeState? state)
    {
        if (!_publishers.Contains(notice.PublisherId))
            return Refusals.UnknownPublisher(notice.PublisherId);
        if (notice.Id is null && notice.ReferenceNumber is null)
            return Refusals.NoKey;
        if (notice.Version is < 1 or > VersionLimit)
            return Refusals.BadVersion(VersionLimit);
        if (notice.ReferenceNumber?.Length > ReferenceLimit)
            return Refusals.TooLong(nameof(Notice.ReferenceNumber), ReferenceLimit);
        if (notice.ReferenceNumber is { } reference && !IsFitForKey(reference))
            return Refusals.BadReference;
        if (notice.ChangeReason?.Length > ReasonLimit)
            return Refusals.TooLong(nameof(Notice.ChangeReason), ReasonLimit);
        return state is null ? RefuseNumber(notice) : RefuseMatch(notice, state);
    }

    /// <summary>
    /// Control characters and halves of surrogate pairs do not come back from every server as they were.
    /// </summary>
    private static bool IsFitForKey(string text) =>
        !text.Any(char.IsControl)
        && text.EnumerateRunes().Count(rune => rune == Rune.ReplacementChar) == text.Count(unit => unit == '\uFFFD');

    private static LocalizedText? RefuseNumber(Notice notice)
    {
        if (notice.Id is null)
            return null;
        if (!NoticeNumber.TryParse(notice.Id, out var number) || number.Serial > SerialLimit)
            return Refusals.NotANumber(notice.Id);
        return number.Kind == notice.Kind ? null : Refusals.NumberOfOtherKind(notice.Id, notice.Kind);
    }

    private LocalizedText? RefuseMatch(Notice notice, NoticeState state)
    {
        var isOther = notice.PublisherId != state.PublisherId
            || (notice.ReferenceNumber is not null && state.ReferenceNumber is not null
                && notice.ReferenceNumber != state.ReferenceNumber)
            || (FindByReference(notice) is { } other && other != state);
        if (isOther)
            return Refusals.IdTaken(state.Id);
        return notice.Kind == state.Kind ? null : Refusals.OtherKind(state.Id, state.Kind);
    }
}
