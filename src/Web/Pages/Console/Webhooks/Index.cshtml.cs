using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Webhooks.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Webhooks;

/// <summary>The webhooks of an agency, and the form for a new one.</summary>
[NeedsPermission(Permission.ManageWebhooks)]
public sealed class IndexModel(Language language, WebhookDesk desk) : ConsolePage(language)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public WebhookInput Input { get; set; } = WebhookInput.New();

    /// <summary>What is wrong with it.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Those there are.</summary>
    public IReadOnlyList<Webhook> Webhooks { get; private set; } = [];

    /// <summary>The one just added, with its secret.</summary>
    public WebhookOutcome.Done? Added { get; private set; }

    /// <summary>Shows the page.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Adds one. The secret is shown at once, as it is kept nowhere it could be read from later.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        switch (await desk.AddAsync(Caller, Input.ToForm(), HttpContext.RequestAborted))
        {
            case WebhookOutcome.Done done:
                Added = done;
                Input = WebhookInput.New();
                ModelState.Clear();
                break;
            case WebhookOutcome.Invalid invalid:
                foreach (var fault in invalid.Faults)
                    Faults.Add(fault.Path, WebhookPageTexts.Of(fault));
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            default:
                return Forbid();
        }
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Name(WebhookPageTexts.Webhooks, "/console/webhooks");
        Webhooks = await desk.ReadAsync(Caller, HttpContext.RequestAborted);
    }
}
