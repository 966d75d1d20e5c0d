using System.Security.Cryptography;
using ConsumerSafety.Api.Complaints.Evidence.Boxes;
using ConsumerSafety.Api.Complaints.Evidence.Scanning;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Api.Files.Pictures;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Evidence;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>
/// Looks at a complete upload and makes of it what is kept: what it is decides its content; what tells a place or is
/// hidden goes. Safe to use from any thread, and when it is broken off it begins anew.
/// </summary>
internal sealed class EvidenceExaminer(
    EvidenceUploads uploads, EvidenceMaking making, PictureMaker pictures, VirusScanner scanner)
{
    /// <summary>Examines it. A file that is refused is dropped at once.</summary>
    public async Task<EvidenceOutcome> ExamineAsync(EvidenceUpload upload, CancellationToken cancellationToken)
    {
        var outcome = await MakeAsync(upload, cancellationToken);
        if (outcome is EvidenceOutcome.Refused)
            await uploads.RemoveAsync(upload.Id, CancellationToken.None);
        return outcome;
    }

    private async Task<EvidenceOutcome> MakeAsync(EvidenceUpload upload, CancellationToken token)
    {
        if (upload.Length == 0)
            return new EvidenceOutcome.Refused(FileRefusals.Empty);
        if (await making.BeginAsync(upload.Id, token) is not { } attempt)
            return await SeeAsync(upload.Id, token);
        await using var content = uploads.Open(upload);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, token));
        var (kind, refusal) = await EvidenceProbe.FindAsync(content, token);
        if (refusal is not null)
            return new EvidenceOutcome.Refused(refusal);
        switch (await scanner.ScanAsync(content, token))
        {
            case ScanVerdict.Infected:
                return new EvidenceOutcome.Refused(EvidenceRefusals.Infected);
            case ScanVerdict.Unknown:
                return new EvidenceOutcome.Held(EvidenceRefusals.NotScanned);
        }
        var format = EvidenceFormat.Find(kind!.Value)!;
        var file = upload.File with
        {
            Name = format.Name(upload.File.Name),
            MediaType = format.MediaType,
            Length = upload.Length,
            OriginalLength = upload.Length,
            OriginalSha256 = hash,
        };
        var work = new Work(upload, attempt, file, content);
        return kind switch
        {
            ContentKind.Pdf => await FinishAsync(work, file, token),
            ContentKind.Heic => await ScrubAsync(work, await HeicScrub.FindAsync(content, token), token),
            ContentKind.Mp4 => await ScrubAsync(work, await Mp4Scrub.FindAsync(content, token), token),
            _ => await DrawAsync(work, kind.Value, token),
        };
    }

    private async Task<EvidenceOutcome> ScrubAsync(Work work, Scrub scrub, CancellationToken token)
    {
        if (scrub.Edits is not { } edits)
            return new EvidenceOutcome.Refused(scrub.Refusal!);
        await using var edited = edits.Apply(work.Content);
        return await making.AddAsync(work.Upload, work.Attempt, EvidencePart.Remade, edited, token) is null
            ? await SeeAsync(work.Upload.Id, token)
            : await FinishAsync(work, work.File with { IsRemade = true }, token);
    }

    private async Task<EvidenceOutcome> DrawAsync(Work work, ContentKind kind, CancellationToken token)
    {
        work.Content.Position = 0;
        var picture = await pictures.MakeAsync(work.Content, kind, token);
        if (picture.Fault is { } fault)
            return new EvidenceOutcome.Refused(FileRefusals.Of(fault));
        var (upload, attempt) = (work.Upload, work.Attempt);
        if (await making.AddAsync(upload, attempt, EvidencePart.Remade, Stream(picture.Bytes), token) is not { } length
            || await making.AddAsync(upload, attempt, EvidencePart.Preview, Stream(picture.Thumbnail), token)
                is not { } previewLength)
            return await SeeAsync(upload.Id, token);
        var drawn = work.File with
        {
            IsRemade = true,
            Length = length,
            PreviewLength = previewLength,
            Width = picture.Width,
            Height = picture.Height,
        };
        return await FinishAsync(work, drawn, token);
    }

    private async Task<EvidenceOutcome> FinishAsync(Work work, EvidenceFile file, CancellationToken token) =>
        await making.FinishAsync(work.Upload, work.Attempt, file, token)
            ? new EvidenceOutcome.Taken(file)
            : await SeeAsync(work.Upload.Id, token);

    // Somebody else was faster, or is at it now.
    private async Task<EvidenceOutcome> SeeAsync(string id, CancellationToken token) =>
        await uploads.FindAsync(id, token) switch
        {
            null => new EvidenceOutcome.Gone(),
            { IsReady: true } ready => new EvidenceOutcome.Taken(ready.File),
            _ => new EvidenceOutcome.Held(EvidenceRefusals.Busy),
        };

    private static MemoryStream Stream(byte[] bytes) => new(bytes, false);

    private sealed record Work(EvidenceUpload Upload, int Attempt, EvidenceFile File, Stream Content);
}
