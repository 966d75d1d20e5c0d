using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Notices;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Takes in the files of a posted form and attaches them.</summary>
public sealed class DraftFiles(FileIntake intake, IOptions<PublicAddressOptions> address)
{
    /// <summary>Attaches what is taken in, and says of the rest why not.</summary>
    public async Task<Edited> AttachAsync(
        Caller caller, Edited edited, IFormFileCollection files, CancellationToken cancellationToken)
    {
        // Without files there is nothing to attach, and what is withdrawn or reinstated has no form for them.
        if (files.Count == 0)
            return edited;
        var attachments = edited.Edit.Content.Attachments.ToList();
        var refusals = new List<FileRefusal>();
        foreach (var file in files.Where(file => file.FileName.Length > 0))
        {
            await using var stream = file.OpenReadStream();
            var outcome = await intake.TakeAsync(caller, file.FileName, stream, cancellationToken);
            if (outcome is FileTaken { File: var taken })
                attachments.Add(ToAttachment(taken));
            else
                refusals.Add(new(file.FileName, (outcome as FileRefused)?.Reason));
        }
        var content = edited.Edit.Content with { Attachments = attachments };
        return edited with { Edit = edited.Edit with { Content = content }, Refusals = refusals };
    }

    private Attachment ToAttachment(StoredFile file) => new()
    {
        Name = file.Name,
        Url = address.Value.Of(FileAddress.Of(file)),
        MediaType = file.MediaType,
        Length = file.Content.Length,
    };
}
