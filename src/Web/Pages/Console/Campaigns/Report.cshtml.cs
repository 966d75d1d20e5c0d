using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Campaigns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Pages.Console.Campaigns;

/// <summary>
/// A report on a campaign: a form for those who write it, a page to read and decide on for the others.
/// </summary>
[NeedsPermission(Permission.ReadDrafts, Permission.ReportOnCampaigns, Permission.ReviewReports)]
[RequestSizeLimit(FormFiles.FormLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.FormLimit)]
public sealed class ReportModel(
    Language language, ReportDesk desk, FileIntake intake, FileStore files, ContentStore contents,
    CatalogueNames names)
    : ConsolePage(language)
{
    /// <summary>The key in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The version that whoever looks has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The fields of the form.</summary>
    [BindProperty]
    public ReportForm Form { get; set; } = new();

    /// <summary>Why a move is made.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether something has just been saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>The report, its campaign, and what can be done with it.</summary>
    public SeenReport Seen { get; private set; } = null!;

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Whether it can be written on now.</summary>
    public bool IsForm => Seen.Moves.Contains(ReportMove.Save);

    /// <summary>What can be done beside writing.</summary>
    public IEnumerable<ReportMove> Steps => Seen.Moves.Where(move => move != ReportMove.Save);

    /// <summary>Whether one of the steps needs a reason.</summary>
    public bool AsksReason => Steps.Any(move =>
        ReportMoves.Find(Seen.Report.State, move)!.Condition.HasFlag(ReportCondition.Reason));

    /// <summary>The name of its region, or of its agency where it has none yet.</summary>
    public string Region => Seen.Report.RegionCode is { } code ? names.Region(code, Language) : Agency;

    /// <summary>The name of its agency.</summary>
    public string Agency => names.Agency(Seen.Report.AgencyId, Language);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await SeeAsync())
            return NotFound();
        Form = ReportForm.Of(Seen.Report);
        return Page();
    }

    /// <summary>Gives a picture small, also to reviewers of other agencies.</summary>
    public async Task<IActionResult> OnGetPictureAsync(string file)
    {
        if (!await SeeAsync() || Seen.Report.Pictures.All(picture => picture.FileId != file)
            || await files.FindAsync(file, HttpContext.RequestAborted) is not { Thumbnail: { } thumbnail })
            return NotFound();
        return File(contents.Open(thumbnail), "image/webp");
    }

    /// <summary>Saves the form, and hands it in when asked to.</summary>
    public async Task<IActionResult> OnPostAsync(bool submit)
    {
        if (!await SeeAsync())
            return NotFound();
        if (!IsForm)
            return Forbid();
        await TakePicturesAsync();
        var content = Form.ToContent(Faults);
        if (Faults.Any)
            return Show();
        var outcome = await desk.SaveAsync(Caller, new(Key, Version), content, HttpContext.RequestAborted);
        if (submit && outcome is ReportDone saved)
        {
            Version = saved.Report.Version;
            outcome = await desk.MoveAsync(
                Caller, new(Key, Version), ReportMove.Submit, null, HttpContext.RequestAborted);
        }
        return await AnswerAsync(outcome);
    }

    /// <summary>Makes a move.</summary>
    public async Task<IActionResult> OnPostMoveAsync(ReportMove move)
    {
        if (move == ReportMove.Save || !await SeeAsync())
            return NotFound();
        Form = ReportForm.Of(Seen.Report);
        return await AnswerAsync(
            await desk.MoveAsync(Caller, new(Key, Version), move, Reason, HttpContext.RequestAborted));
    }

    private async Task<IActionResult> AnswerAsync(ReportOutcome outcome)
    {
        switch (outcome)
        {
            case ReportDone:
                return LocalRedirect(Language.Path($"/console/campaigns/reports/{Key}?saved=true"));
            case ReportInvalid invalid:
                Faults.Add(invalid.Faults);
                break;
            case ReportConflict conflict:
                Faults.Add("RegionCode", CampaignDeskTexts.Conflict);
                Version = conflict.Current.Version;
                break;
            case ReportRefused refused:
                Faults.Add("Reason", refused.Reason);
                break;
            case ReportForbidden:
                return Forbid();
            default:
                return NotFound();
        }
        return Show();
    }

    private PageResult Show()
    {
        ModelState.Clear();
        Form.AddRows();
        return Page();
    }

    private async Task TakePicturesAsync()
    {
        Form.Pictures.RemoveAll(row => row.Remove);
        for (var i = 0; i < Form.Pictures.Count; i++)
            if (Form.Pictures[i] is { FileId: null } row)
            {
                var field = FormattableString.Invariant($"Pictures[{i}].Caption");
                if (row.File is not { } file)
                {
                    if (!string.IsNullOrWhiteSpace(row.Caption))
                        Faults.Add(field, CampaignDeskTexts.ChooseFile);
                    continue;
                }
                var taken = await FormFiles.TakeAsync(
                    intake, Caller, [file], field, Faults, HttpContext.RequestAborted);
                row.FileId = taken.FirstOrDefault()?.Id;
            }
    }

    private async Task<bool> SeeAsync()
    {
        if (await desk.FindAsync(Caller, Key, HttpContext.RequestAborted) is not { } seen)
            return false;
        Seen = seen;
        if (Version == 0)
            Version = seen.Report.Version;
        Name(CampaignDeskTexts.Campaigns, $"/console/campaigns/reports/{seen.Report.Id}");
        return true;
    }
}
