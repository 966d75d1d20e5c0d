using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Agencies;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Agencies;

/// <summary>One agency, or a new one at <c>/console/agencies/new</c>.</summary>
[NeedsPermission(Permission.ManageAgencies)]
public sealed class EditModel(Language language, AgencyService service) : ConsolePage(language)
{
    private const string NewId = "new";

    /// <summary>The key in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The fields of the form.</summary>
    [BindProperty]
    public AgencyForm Form { get; set; } = new();

    /// <summary>Whether it is to be new.</summary>
    public bool IsNew => Key == NewId;

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>The agencies it may be below.</summary>
    public IReadOnlyList<Agency> Parents { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        if (IsNew)
            return Page();
        if ((await service.ReadAsync(HttpContext.RequestAborted)).FirstOrDefault(one => one.Id == Key) is not { } held)
            return NotFound();
        Form = AgencyForm.Of(held);
        return Page();
    }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var agency = Form.ToAgency(IsNew ? Form.Id ?? "" : Key);
        var outcome = IsNew
            ? await service.AddAsync(Caller, agency, HttpContext.RequestAborted)
            : await service.ChangeAsync(Caller, agency, Form.Tag, HttpContext.RequestAborted);
        switch (outcome)
        {
            case AgencyOutcome.Done:
                return LocalRedirect(Language.Path("/console/agencies?Saved=true"));
            case AgencyOutcome.Invalid invalid:
                Faults.Add(invalid.Faults);
                break;
            case AgencyOutcome.Conflict conflict:
                Faults.Add(nameof(Agency.Id), AgencyTexts.Conflict);
                Form.Tag = conflict.Held is { } held ? AgencyService.TagOf(held) : null;
                ModelState.Clear();
                break;
            case AgencyOutcome.Forbidden:
                return Forbid();
            default:
                return NotFound();
        }
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Name(IsNew ? AgencyTexts.Add : AgencyTexts.Change, $"/console/agencies/{Uri.EscapeDataString(Key)}");
        Parents = [.. (await service.ReadAsync(HttpContext.RequestAborted)).Where(agency => agency.Id != Key)];
    }
}
