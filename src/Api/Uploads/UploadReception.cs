using ConsumerSafety.Api.Uploads.Templates;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Formats;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Import.Uploads;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Uploads;

namespace ConsumerSafety.Api.Uploads;

/// <summary>Takes files in: looks at them first, and keeps only those that can be read to their end.</summary>
internal sealed class UploadReception(
    UploadStore store, ContentStore contents, UploadSignal signal, TimeProvider clock)
{
    private readonly FileInspector _inspector = new(NoticeColumns.All);

    /// <summary>Takes a file in for the agency of the caller.</summary>
    public async Task<UploadOutcome> ReceiveAsync(
        Caller caller, UploadRequest request, CancellationToken cancellationToken)
    {
        if (caller.AgencyId is not { } agencyId)
            return new UploadOutcome.Forbidden(UploadMessages.NoAgency);
        if (!caller.Can(Permission.UploadNotices, agencyId))
            return new UploadOutcome.Forbidden(UploadMessages.MayNotUpload);
        if (!LanguageTag.IsValid(request.Language))
            return new UploadOutcome.Invalid("language", UploadMessages.LanguageExpected);
        using var copy = await TemporaryCopy.CreateAsync(request.Content, UploadLimits.FileBytes, cancellationToken);
        if (copy is null)
            return new UploadOutcome.Invalid("file", UploadMessages.TooLarge);
        var inspection = await Task.Run(
            () => _inspector.Inspect(copy.Path, request.Kind, cancellationToken), cancellationToken);
        if (inspection.Refusal is { } refusal)
            return new UploadOutcome.Invalid("file", refusal);
        await using var file = File.OpenRead(copy.Path);
        var content = await contents.ReceiveAsync(file, UploadLimits.FileBytes, cancellationToken);
        var upload = new Upload(
            Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), agencyId, caller.AccountId,
            CleanName(request.FileName), content!, inspection.Shape, clock.GetUtcNow())
        {
            UploadedByName = caller.Name,
            KeyMakers = caller.KeyMaker is { } maker ? [maker] : [],
            Rows = inspection.Rows,
            Kind = inspection.Kind,
            Language = request.Language,
            Delimiter = inspection.Delimiter,
            Columns = inspection.Columns,
            Notes = inspection.Notes,
        };
        upload = await OfferKnownAsync(upload, request.Kind, cancellationToken);
        upload = upload with { State = IsPlain(upload) ? UploadState.Checking : UploadState.Mapping };
        await store.AddAsync(upload, caller.Actor, cancellationToken);
        signal.Notify();
        return new UploadOutcome.Done(upload);
    }

    /// <summary>What the agency said last of columns with these headings is offered again.</summary>
    private async Task<Upload> OfferKnownAsync(
        Upload upload, NoticeKind? chosen, CancellationToken cancellationToken)
    {
        if (upload.Shape == UploadShape.JsonLines || await store.FindMappingAsync(
            upload.AgencyId, UploadFormats.HeadingsKey(upload.Columns), cancellationToken) is not { } known
            || (chosen is not null && chosen != known.Kind))
            return upload;
        return upload with
        {
            Kind = known.Kind,
            Columns =
            [
                .. upload.Columns.Select(column => column with
                {
                    Property = known.Properties.GetValueOrDefault(column.Heading),
                }),
            ],
        };
    }

    /// <summary>Whether nothing is left for a person to say: every heading is known, as in the templates.</summary>
    private static bool IsPlain(Upload upload) => upload.Shape == UploadShape.JsonLines
        || (upload.Kind is { } kind
            && upload.Columns.All(column =>
                column.Property is not null || ResultColumns.Headings.Contains(column.Heading))
            && !UploadFormats.Check(upload, MappingOf(upload, kind)).Any());

    /// <summary>What the columns of an upload are as things stand.</summary>
    public static UploadMapping MappingOf(Upload upload, NoticeKind kind) => new(
        kind, upload.Language, upload.Columns.Where(column => column.Property is not null)
            .ToDictionary(column => column.Heading, column => column.Property!));

    /// <summary>The last part of the name a browser gives, without what cannot be shown.</summary>
    private static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(character => !char.IsControl(character))]).Trim();
        return clean.Length == 0 ? "upload" : clean.Length <= UploadLimits.FileName ? clean
            : clean[..(UploadLimits.FileName - 1)] + "…";
    }
}
