using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using ConsumerSafety.Web.Regulators.Signals;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Signals;

/// <summary>A signal: its curve, its complaints, and what the caller may make of it.</summary>
[NeedsPermission(Permission.ReadSignals)]
public sealed class DetailsModel(
    Language language, SignalDesk desk, SignalJudge judge, Vocabulary vocabulary) : ConsolePage(language)
{
    /// <summary>What is shown.</summary>
    public SignalView View { get; private set; } = null!;

    /// <summary>The lists that codes come from.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>What it is about, in the language of the page.</summary>
    public string Label => SignalNames.Label(View.Signal, vocabulary, Language);

    /// <summary>The reason that was typed, when it was refused.</summary>
    public string? Reason { get; private set; }

    /// <summary>Why something was not done; null otherwise.</summary>
    public LocalizedText? Refusal { get; private set; }

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>The name of an agency.</summary>
    public string NameOf(string agencyId) => View.Agencies.FirstOrDefault(agency => agency.Id == agencyId) is { } found
        ? Language.Pick(found.Name, found.EnglishName)
        : agencyId;

    /// <summary>Shows the page; 404 when there is no such signal for the caller.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        await ShowAsync(id, cancellationToken);

    /// <summary>Dismisses it.</summary>
    public async Task<IActionResult> OnPostDismissAsync(
        string id, int version, string? reason, CancellationToken cancellationToken)
    {
        Reason = reason;
        return await AnswerAsync(
            id, await judge.DismissAsync(Caller, id, version, reason, cancellationToken), cancellationToken);
    }

    /// <summary>Takes it up again.</summary>
    public async Task<IActionResult> OnPostReopenAsync(string id, int version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await judge.ReopenAsync(Caller, id, version, cancellationToken), cancellationToken);

    /// <summary>Begins a draft from it.</summary>
    public async Task<IActionResult> OnPostDraftAsync(string id, int version, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await judge.DraftAsync(Caller, id, version, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(
        string id, SignalOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SignalOutcome.Done { Signal: { State: SignalState.Drafted, Judgement.DraftId: { } draft } }:
                return Redirect(Language.Path(DraftPaths.Of(draft)));
            case SignalOutcome.Done:
                return Redirect(Language.Path(SignalPaths.Of(id)));
            case SignalOutcome.NotFound:
                return NotFound();
            case SignalOutcome.Forbidden:
                (Refusal, Response.StatusCode) = (SignalPageTexts.NotYours, StatusCodes.Status403Forbidden);
                break;
            case SignalOutcome.Conflict:
                (Refusal, Response.StatusCode) = (SignalPageTexts.Overtaken, StatusCodes.Status409Conflict);
                break;
            case SignalOutcome.Invalid invalid:
                Faults.Add("reason", invalid.Expected);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
        }
        return await ShowAsync(id, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        Name(new(Label, Label), SignalPaths.Of(id));
        return Page();
    }
}
