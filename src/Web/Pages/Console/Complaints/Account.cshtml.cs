using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Complaints.OpenAccounts;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints.Redaction;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Complaints;
using ConsumerSafety.Web.Statistics;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Complaints;

/// <summary>Publishes what a person told of a complaint, and takes it down.</summary>
[NeedsPermission(Permission.WorkComplaints)]
public sealed class AccountModel(Language language, OpenAccountDesk desk, StatisticsLabels labels)
    : ConsolePage(language)
{
    /// <summary>How it stands.</summary>
    public OpenAccountView View { get; private set; } = null!;

    /// <summary>What the program proposes, when that was just asked for.</summary>
    public RedactedText? Proposal { get; private set; }

    /// <summary>The text in the form.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Whether the officer says to have checked it.</summary>
    [BindProperty]
    public bool Checked { get; set; }

    /// <summary>Why it is taken down.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether something was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    /// <summary>What is wrong with a form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Why nothing was done, where no field is to blame.</summary>
    public LocalizedText? Refusal { get; private set; }

    /// <summary>What else the public is told with the text.</summary>
    public string Terms => Language.List(
    [
        StatisticsLabels.Month(View.Terms.Month, Language),
        .. new[]
        {
            ("Kind", View.Terms.Kind?.ToString()), ("RegionCode", View.Terms.RegionCode),
            ("Category", View.Terms.Category), ("HazardType", View.Terms.HazardType),
            ("Outcome", View.Terms.Outcome?.ToString()),
        }.Where(term => term.Item2 is not null).Select(term => labels.Of(term.Item1, term.Item2, Language)),
    ]);

    /// <summary>Shows how it stands.</summary>
    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        ShowAsync(id, cancellationToken);

    /// <summary>Asks for a proposal.</summary>
    public async Task<IActionResult> OnPostProposeAsync(string id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await desk.ProposeAsync(Caller, id, cancellationToken), cancellationToken);

    /// <summary>Publishes the text.</summary>
    public async Task<IActionResult> OnPostPublishAsync(string id, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id, await desk.PublishAsync(Caller, id, Text, Checked, cancellationToken), cancellationToken);

    /// <summary>Takes it down.</summary>
    public async Task<IActionResult> OnPostTakeDownAsync(string id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await desk.TakeDownAsync(Caller, id, Reason, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(
        string id, OpenAccountOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case OpenAccountOutcome.Done:
                return Redirect(Language.Path(CasePaths.AccountOf(id)) + "?done=true");
            case OpenAccountOutcome.Proposed proposed:
                Proposal = proposed.Text;
                break;
            case OpenAccountOutcome.NotNow notNow:
                (Refusal, Response.StatusCode) = (notNow.Reason, StatusCodes.Status409Conflict);
                break;
            case OpenAccountOutcome.Invalid { Fault: var fault }:
                Faults.Add(fault.Path, Named(fault));
                Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OpenAccountOutcome.Forbidden:
                return Forbid();
            default:
                return NotFound();
        }
        return await ShowAsync(id, cancellationToken);
    }

    private static LocalizedText Named(Fault fault)
    {
        var label = fault.Path switch
        {
            "text" => OpenAccountPageTexts.Text,
            "reason" => OpenAccountPageTexts.Reason,
            _ => OpenAccountPageTexts.Publish,
        };
        return new($"{label.Chinese}：{fault.Expected.Chinese}", $"{label.English}: {fault.Expected.English}");
    }

    private async Task<IActionResult> ShowAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        Text = Proposal?.Redact(view.Complaint.Language) ?? Text;
        Name(OpenAccountPageTexts.Heading, CasePaths.AccountOf(id));
        return Page();
    }
}
