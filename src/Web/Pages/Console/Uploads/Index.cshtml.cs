using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Uploads;

/// <summary>The files that were uploaded, and the form for another.</summary>
[NeedsPermission(Permission.ReadDrafts)]
[RequestSizeLimit(UploadLimits.FileBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.FileBytes + (1 << 20))]
public sealed class IndexModel(Language language, UploadDesk desk) : ConsolePage(language)
{
    private const string Path = "/console/uploads";

    /// <summary>The uploads, newest first.</summary>
    public IReadOnlyList<Upload> Uploads { get; private set; } = [];

    /// <summary>Whether the form is shown.</summary>
    public bool MayUpload => Caller.Can(Permission.UploadNotices, Caller.AgencyId);

    /// <summary>The kind that was chosen; null to find out.</summary>
    public NoticeKind? Kind { get; private set; }

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Shows the page.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Takes a file in.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, NoticeKind? kind, string? language)
    {
        Kind = kind;
        if (file is null or { Length: 0 })
        {
            Faults.Add("file", UploadTexts.FileNeeded);
            await ShowAsync();
            return Page();
        }
        await using var content = file.OpenReadStream();
        switch (await desk.ReceiveAsync(
            Caller, new(file.FileName, content, kind, language ?? Language.Tag), HttpContext.RequestAborted))
        {
            case UploadOutcome.Done { Upload: var upload }:
                return Redirect(Language.Path($"{Path}/{upload.Id}"));
            case UploadOutcome.Invalid { Faults: var faults }:
                foreach (var fault in faults)
                    Faults.Add(fault.Field, fault.Reason);
                await ShowAsync();
                return Page();
            default:
                return Forbid();
        }
    }

    private async Task ShowAsync()
    {
        Name(UploadTexts.Uploads, Path);
        Uploads = await desk.ReadAsync(Caller, HttpContext.RequestAborted);
    }
}
