using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Campaigns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Pages.Console.Campaigns;

/// <summary>One campaign, or a new one at <c>/console/campaigns/new</c>.</summary>
[NeedsPermission(Permission.ManageCampaigns)]
[RequestSizeLimit(FormFiles.FormLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.FormLimit)]
public sealed class EditModel(
    Language language, CampaignDesk desk, FileIntake intake, AgencyStore agencies,
    IOptions<PublicAddressOptions> address)
    : ConsolePage(language)
{
    private const string NewKey = "new";

    /// <summary>The key in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The fields of the form.</summary>
    [BindProperty]
    public CampaignForm Form { get; set; } = new();

    /// <summary>Whether it is to be new.</summary>
    public bool IsNew => Key == NewKey;

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>The agencies that may organise it.</summary>
    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    /// <summary>The materials it has.</summary>
    public IReadOnlyList<Attachment> Materials { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var campaign = await FindAsync();
        if (!IsNew && campaign is null)
            return NotFound();
        if (campaign is not null && !CampaignDesk.MayManage(Caller, campaign))
            return Forbid();
        Form = campaign is null ? new() { Organisers = [Caller.AgencyId!] } : CampaignForm.Of(campaign);
        await ShowAsync(campaign);
        return Page();
    }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var present = await FindAsync();
        var kept = (present?.Materials ?? []).Where(material => Form.Kept.Contains(material.Url));
        var taken = await FormFiles.TakeAsync(
            intake, Caller, Form.NewFiles, nameof(Form.NewFiles), Faults, HttpContext.RequestAborted);
        var campaign = Form.ToCampaign(IsNew ? Form.Id ?? "" : Key, [.. kept, .. taken.Select(ToMaterial)], Faults);
        if (!Faults.Any)
        {
            var outcome = IsNew
                ? await desk.AddAsync(Caller, campaign, HttpContext.RequestAborted)
                : await desk.ChangeAsync(Caller, campaign, Form.Tag ?? "", HttpContext.RequestAborted);
            switch (outcome)
            {
                case CampaignDone:
                    return LocalRedirect(Language.Path("/console/campaigns?Saved=true"));
                case CampaignForbidden:
                    return Forbid();
                case CampaignNotFound:
                    return NotFound();
                case CampaignInvalid invalid:
                    Faults.Add(invalid.Faults);
                    break;
                case CampaignConflict conflict:
                    Faults.Add(IsNew ? "Id" : "Name", IsNew ? CampaignDeskTexts.Taken : CampaignDeskTexts.Conflict);
                    Form.Tag = CampaignTag.Of(conflict.Current);
                    break;
            }
        }
        ModelState.Clear();
        await ShowAsync(present);
        return Page();
    }

    private Attachment ToMaterial(StoredFile file) => new()
    {
        Name = file.Name,
        Url = address.Value.Of(FileAddress.Of(file)),
        MediaType = file.MediaType,
        Length = file.Content.Length,
    };

    private async Task<Campaign?> FindAsync() =>
        IsNew ? null : await desk.FindAsync(Key, HttpContext.RequestAborted);

    private async Task ShowAsync(Campaign? campaign)
    {
        Name(
            IsNew ? CampaignDeskTexts.New : CampaignDeskTexts.Change,
            $"/console/campaigns/{Uri.EscapeDataString(Key)}");
        var all = await agencies.ReadAllAsync(HttpContext.RequestAborted);
        Agencies = [.. all.OrderByDescending(agency => Form.Organisers.Contains(agency.Id))];
        Materials = campaign?.Materials ?? [];
    }
}
