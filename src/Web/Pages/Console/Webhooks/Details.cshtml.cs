using System.Globalization;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Webhooks.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Webhooks;

/// <summary>One webhook: its form, its secret, what was sent to it.</summary>
[NeedsPermission(Permission.ManageWebhooks)]
public sealed class DetailsModel(Language language, WebhookDesk desk, WebhookOperations operations)
    : ConsolePage(language)
{
    /// <summary>The key in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Show only changes before this one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public WebhookInput Input { get; set; } = new();

    /// <summary>What is wrong with it.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>The webhook.</summary>
    public Webhook Webhook { get; private set; } = null!;

    /// <summary>What was and is to be sent.</summary>
    public IReadOnlyList<DeliveryRecord> Log { get; private set; } = [];

    /// <summary>A new secret, shown this once.</summary>
    public string? Secret { get; private set; }

    /// <summary>The call just made to try it.</summary>
    public WebhookCall? Test { get; private set; }

    /// <summary>What has just been done, in words.</summary>
    public string? Said { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await ShowAsync(withInput: true);

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await desk.ChangeAsync(Caller, Id, Input.ToForm(), HttpContext.RequestAborted);
        if (outcome is WebhookOutcome.Invalid invalid)
        {
            foreach (var fault in invalid.Faults)
                Faults.Add(fault.Path, WebhookPageTexts.Of(fault));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else
        {
            Said = Language[WebhookPageTexts.Saved];
        }
        return await ShowAsync(withInput: outcome is WebhookOutcome.Done);
    }

    /// <summary>Makes a new secret.</summary>
    public async Task<IActionResult> OnPostRotateAsync()
    {
        var outcome = await desk.RotateAsync(Caller, Id, HttpContext.RequestAborted);
        Secret = (outcome as WebhookOutcome.Done)?.Secret;
        return await ShowAsync(withInput: true);
    }

    /// <summary>Calls it once.</summary>
    public async Task<IActionResult> OnPostTestAsync()
    {
        var trial = await operations.TestAsync(Caller, Id, HttpContext.RequestAborted);
        Test = (trial as WebhookTrial.Called)?.Call;
        if (trial is WebhookTrial.TooOften)
        {
            Faults.Add("test", ConsoleTexts.TooFast);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        return await ShowAsync(withInput: true);
    }

    /// <summary>Sends one delivery again.</summary>
    public async Task<IActionResult> OnPostReplayAsync(long sequence)
    {
        if (await operations.ReplayAsync(Caller, Id, sequence, HttpContext.RequestAborted))
            Said = Language[WebhookPageTexts.Queued, 1];
        return await ShowAsync(withInput: true);
    }

    /// <summary>Sends those of a period again; days are those of China.</summary>
    public async Task<IActionResult> OnPostReplayPeriodAsync(DateOnly? from, DateOnly? to)
    {
        if (from is { } first && to is { } last && first <= last && last.DayNumber - first.DayNumber < 31)
        {
            var count = await operations.ReplayAsync(
                Caller, Id, ChinaTime.StartOf(first), ChinaTime.StartOf(last.AddDays(1)),
                HttpContext.RequestAborted);
            Said = Language[WebhookPageTexts.Queued, count ?? 0];
        }
        else
        {
            Faults.Add("From", WebhookPageTexts.Period);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        return await ShowAsync(withInput: true);
    }

    /// <summary>Removes it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await desk.RemoveAsync(Caller, Id, HttpContext.RequestAborted);
        return Redirect(Language.Path("/console/webhooks"));
    }

    /// <summary>A call in one line.</summary>
    public string Describe(WebhookCall call) => Language[
        WebhookPageTexts.Call,
        Language.Moment(call.CalledAt),
        call.Status?.ToString(CultureInfo.InvariantCulture) ?? Language[WebhookPageTexts.NoAnswer],
        call.Milliseconds];

    private async Task<IActionResult> ShowAsync(bool withInput)
    {
        Name(WebhookPageTexts.Webhooks, $"/console/webhooks/{Id}");
        if (await desk.FindAsync(Caller, Id, HttpContext.RequestAborted) is not { } webhook)
            return NotFound();
        Webhook = webhook;
        Log = await operations.ReadLogAsync(Caller, Id, Before, HttpContext.RequestAborted) ?? [];
        if (withInput)
        {
            ModelState.Clear();
            Input = WebhookInput.Of(webhook);
        }
        return Page();
    }
}
