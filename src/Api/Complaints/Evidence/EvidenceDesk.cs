using ConsumerSafety.Api.Files;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Resilience;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>
/// Takes evidence in, before a complaint claims it. Whoever knows the key of a file may go on with it. Calls throw
/// <see cref="DatabaseUnavailableException"/> when the database does not answer soon.
/// </summary>
public sealed class EvidenceDesk
{
    private const string Nameless = "file";

    private readonly EvidenceUploads _uploads;
    private readonly EvidenceReceiver _receiver;
    private readonly EvidenceExaminer _examiner;
    private readonly ComplaintPace _pace;
    private readonly Patience _patience;
    private readonly ComplaintOptions _options;

    internal EvidenceDesk(
        EvidenceUploads uploads, EvidenceReceiver receiver, EvidenceExaminer examiner, ComplaintPace pace,
        Patience patience, IOptions<ComplaintOptions> options) =>
        (_uploads, _receiver, _examiner, _pace, _patience, _options) =
        (uploads, receiver, examiner, pace, patience, options.Value);

    /// <summary>What a form offers to choose: <c>.jpg,.jpeg,.png</c> and so on.</summary>
    public static string Accept { get; } = string.Join(',', EvidenceFormat.AllEndings);

    /// <summary>Begins an upload of a known length.</summary>
    /// <param name="name">What the sender calls the file; it decides nothing.</param>
    /// <param name="length">How many bytes are to come.</param>
    /// <param name="network">Where it comes from; null where none is counted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<EvidenceCreating> CreateAsync(
        string? name, long length, string? network, CancellationToken cancellationToken) =>
        _patience.WaitAsync(
            token => _uploads.CreateAsync(
                FileNames.Clean(name) ?? Nameless, length, TimeSpan.FromHours(_options.EvidenceHours),
                network is null ? [] : [_pace.OfEvidence(network)], _options.EvidenceRoomMegabytes * 1024L * 1024,
                token),
            cancellationToken);

    /// <summary>An upload; null when there is none, its time is over, or a complaint has claimed it.</summary>
    public Task<EvidenceUpload?> FindAsync(string id, CancellationToken cancellationToken) => _patience.WaitAsync(
        async token => FileAddress.IsId(id) ? await _uploads.FindAsync(id, token) : null, cancellationToken);

    /// <summary>Adds bytes to it, from where it stands.</summary>
    public Task<EvidenceAppending> AppendAsync(
        EvidenceUpload upload, Stream source, CancellationToken cancellationToken) =>
        _receiver.AppendAsync(upload, source, cancellationToken);

    /// <summary>Examines an upload that is complete, unless that was done before.</summary>
    public async Task<EvidenceOutcome> ExamineAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) switch
        {
            null => new EvidenceOutcome.Gone(),
            { IsReady: true } ready => new EvidenceOutcome.Taken(ready.File),
            { IsComplete: true } complete => await _examiner.ExamineAsync(complete, cancellationToken),
            _ => new EvidenceOutcome.Held(EvidenceRefusals.Key),
        };

    /// <summary>Takes in a whole file of unknown length, or nothing of it.</summary>
    public async Task<EvidenceOutcome> TakeAsync(
        string? name, Stream source, string network, CancellationToken cancellationToken)
    {
        var (id, outcome) = await ReceiveAsync(name, source, network, cancellationToken);
        if (id is not null && outcome is EvidenceOutcome.Held)
            await RemoveAsync(id, cancellationToken);
        return outcome;
    }

    /// <summary>Takes in a whole file of unknown length, also one that cannot be examined just now.</summary>
    internal async Task<(string? Id, EvidenceOutcome Outcome)> ReceiveAsync(
        string? name, Stream source, string network, CancellationToken cancellationToken)
    {
        if (await CreateAsync(name, ComplaintLimits.EvidenceLength, network, cancellationToken)
            is not EvidenceCreating.Created { Upload: { } upload })
            return (null, new EvidenceOutcome.TooMany());
        EvidenceAppending? appending = null;
        try
        {
            appending = await AppendAsync(upload, source, cancellationToken);
        }
        finally
        {
            // Nobody can go on with a file whose key was told nobody.
            if (appending is not EvidenceAppending.Kept)
                await _uploads.RemoveAsync(upload.Id, CancellationToken.None);
        }
        if (appending == EvidenceAppending.TooLong)
            return (null, new EvidenceOutcome.Refused(FileRefusals.TooLong));
        await _uploads.CloseAsync(upload.Id, cancellationToken);
        return (upload.Id, await ExamineAsync(upload.Id, cancellationToken));
    }

    /// <summary>Drops a file that no complaint has claimed; false when there is none.</summary>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) =>
        _patience.WaitAsync(token => _uploads.RemoveAsync(id, token), cancellationToken);

    /// <summary>Why files cannot go with a complaint, by field; empty when all can.</summary>
    public async Task<IReadOnlyList<Fault>> CheckAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        List<Fault> faults = [];
        for (var index = 0; index < ids.Count; index++)
            switch (await ExamineAsync(ids[index], cancellationToken))
            {
                case EvidenceOutcome.Taken:
                    break;
                case EvidenceOutcome.Refused refused:
                    faults.Add(FaultOf(ids, ids[index], refused.Reason));
                    break;
                case EvidenceOutcome.Held held:
                    faults.Add(FaultOf(ids, ids[index], held.Reason));
                    break;
                default:
                    faults.Add(FaultOf(ids, ids[index], EvidenceRefusals.Key));
                    break;
            }
        return faults;
    }

    /// <summary>The faults of files that turned out to be no complaint's to claim.</summary>
    internal static IReadOnlyList<Fault> FaultsOf(IReadOnlyList<string> ids, IReadOnlyList<string> unfit) =>
        [.. unfit.Select(id => FaultOf(ids, id, EvidenceRefusals.Key))];

    private static Fault FaultOf(IReadOnlyList<string> ids, string id, LocalizedText expected) => new(
        FormattableString.Invariant($"{nameof(ComplaintFiling.EvidenceIds)}[{ids.ToList().IndexOf(id)}]"),
        FaultSeverity.Error, expected, id.Length > 200 ? id[..200] : id);
}
