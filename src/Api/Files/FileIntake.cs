using ConsumerSafety.Api.Files.Pictures;
using ConsumerSafety.Api.Files.Probing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Files;

namespace ConsumerSafety.Api.Files;

/// <summary>Takes files in: what a file is decides its content, and the name has to agree.</summary>
public sealed class FileIntake
{
    /// <summary>The greatest length of a file, in bytes.</summary>
    public const long MaxLength = 20 * 1024 * 1024;

    private static readonly Permission[] s_permissions =
    [
        Permission.DraftNotices, Permission.UploadNotices, Permission.ManageCampaigns, Permission.ReportOnCampaigns,
    ];

    private readonly ContentStore _contents;
    private readonly FileStore _files;
    private readonly PictureMaker _pictures;

    internal FileIntake(ContentStore contents, FileStore files, PictureMaker pictures) =>
        (_contents, _files, _pictures) = (contents, files, pictures);

    /// <summary>What a form offers to choose: <c>.jpg,.jpeg,.png</c> and so on.</summary>
    public static string Accept { get; } = string.Join(',', FileFormat.Endings);

    /// <summary>Whether somebody may add files, for the own agency.</summary>
    public static bool Allows(Caller caller) =>
        s_permissions.Any(permission => caller.Can(permission, caller.AgencyId)) && caller.AgencyId is not null;

    /// <summary>Takes a file in, piece by piece, for the agency of the caller.</summary>
    /// <param name="caller">Who hands it in.</param>
    /// <param name="name">Its name as the sender gives it.</param>
    /// <param name="source">Its bytes; read once, to the end or to the limit.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IntakeOutcome> TakeAsync(
        Caller caller, string? name, Stream source, CancellationToken cancellationToken)
    {
        if (!Allows(caller))
            return new FileForbidden();
        if (FileNames.Clean(name) is not { } clean)
            return new FileRefused(FileRefusals.Name);
        if (FileFormat.Find(clean) is not { } format)
            return new FileRefused(FileRefusals.Ending(clean));
        if (await _contents.ReceiveAsync(source, MaxLength, cancellationToken) is not { } content)
            return new FileRefused(FileRefusals.TooLong);
        var file = new StoredFile
        {
            Id = content.Id,
            Name = clean,
            MediaType = format.MediaType,
            Content = content,
            AgencyId = caller.AgencyId!,
            AddedBy = caller.AccountId,
            AddedAt = default,
        };
        var outcome = await KeepAsync(file, format, caller.Actor, cancellationToken);
        if (outcome is not FileTaken taken || taken.File.Content != content)
            await _contents.DiscardAsync(content, cancellationToken);
        return outcome;
    }

    private async Task<IntakeOutcome> KeepAsync(
        StoredFile file, FileFormat format, string actor, CancellationToken cancellationToken)
    {
        await using var stream = _contents.Open(file.Content);
        var (kind, refusal) = await ContentProbe.FindAsync(stream, cancellationToken);
        if (refusal is not null)
            return new FileRefused(refusal);
        if (kind != format.Kind)
            return new FileRefused(FileRefusals.Lie(format, kind!.Value));
        if (!format.IsPicture)
            return new FileTaken(await _files.AddAsync(file, actor, cancellationToken));
        stream.Position = 0;
        var picture = await _pictures.MakeAsync(stream, format.Kind, cancellationToken);
        return picture.Fault is { } fault
            ? new FileRefused(FileRefusals.Of(fault))
            : new FileTaken(await KeepPictureAsync(file, picture, actor, cancellationToken));
    }

    private async Task<StoredFile> KeepPictureAsync(
        StoredFile file, Picture picture, string actor, CancellationToken cancellationToken)
    {
        var made = file with
        {
            Content = await ReceiveAsync(picture.Bytes, cancellationToken),
            Thumbnail = await ReceiveAsync(picture.Thumbnail, cancellationToken),
            Width = picture.Width,
            Height = picture.Height,
            OriginalSha256 = file.Content.Sha256,
        };
        return await _files.AddAsync(made, actor, cancellationToken);
    }

    // A picture made anew may be longer than what it was made of; its pixels bound it.
    private async Task<StoredContent> ReceiveAsync(byte[] bytes, CancellationToken cancellationToken) =>
        (await _contents.ReceiveAsync(new MemoryStream(bytes, false), long.MaxValue, cancellationToken))!;
}
