using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Complaints;

/// <summary>A complaint: what it says, how it was worked, and the moves that the caller may make.</summary>
[NeedsPermission(Permission.WorkComplaints, Permission.AssignComplaints)]
public sealed class CaseModel(
    Language language, CaseDesk desk, CaseMover mover, CaseEvidence evidence, EvidencePass passes,
    SignalDesk signals, LegalGrounds grounds, Vocabulary vocabulary, TimeProvider time) : ConsolePage(language)
{
    /// <summary>What is shown.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>The lists that codes come from.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The signals that rest on it.</summary>
    public IReadOnlyList<Signal> Signals { get; private set; } = [];

    /// <summary>Who the person is, when that was just asked for.</summary>
    public PersonalPart? Person { get; private set; }

    /// <summary>The evidence, when that was just asked for.</summary>
    public EvidenceListing.Shown? Evidence { get; private set; }

    /// <summary>What each file of the evidence is asked for with.</summary>
    public string? Pass { get; private set; }

    /// <summary>Whether what was personal is destroyed.</summary>
    public bool IsErased { get; private set; }

    /// <summary>What was posted, to stand in its form again when it was refused.</summary>
    public CaseForm Posted { get; private set; } = new();

    /// <summary>The move that was refused; null otherwise.</summary>
    public ComplaintMove? Refused { get; private set; }

    /// <summary>Why, where no field is to blame.</summary>
    public LocalizedText? Reason { get; private set; }

    /// <summary>What is wrong with a form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Whether a move was just made.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    /// <summary>The legal grounds of a move that hold today.</summary>
    public IReadOnlyList<LegalGround> GroundsOf(ComplaintMove move) =>
        grounds.For(move, ChinaTime.DayOf(time.GetUtcNow()));

    /// <summary>The legal ground that was chosen; null for none.</summary>
    public LegalGround? Ground => grounds.Find(View.Complaint.LegalGround);

    /// <summary>Shows the page; 404 when there is no such complaint for the caller.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        await ShowAsync(id, cancellationToken);

    /// <summary>Makes a move; a refusal is shown on the page, with everything typed.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CaseForm form, CancellationToken cancellationToken)
    {
        switch (await MoveAsync(id, form, cancellationToken))
        {
            case null:
                (Reason, Response.StatusCode) = (CaseworkTexts.Busy, StatusCodes.Status503ServiceUnavailable);
                Response.Headers.RetryAfter = "10";
                break;
            case CaseOutcome.Done { Complaint: var moved }:
                return Redirect(Language.Path(
                    CaseRights.CanSee(Caller, moved) ? CasePaths.Of(id) + "?done=true" : CasePaths.Home));
            case CaseOutcome.NotFound:
                return NotFound();
            case CaseOutcome.Invalid invalid:
                foreach (var fault in invalid.Faults)
                    Faults.Add(CaseForm.FieldId(form.Move, fault.Path), Named(form.Move, fault));
                Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case CaseOutcome.Conflict:
                (Reason, Response.StatusCode) = (CaseworkTexts.Overtaken, StatusCodes.Status409Conflict);
                break;
            case CaseOutcome.NotNow notNow:
                (Reason, Response.StatusCode) = (notNow.Reason, StatusCodes.Status409Conflict);
                break;
            case CaseOutcome.Forbidden forbidden:
                (Reason, Response.StatusCode) = (forbidden.Reason, StatusCodes.Status403Forbidden);
                break;
        }
        (Posted, Refused) = (form, form.Move);
        return await ShowAsync(id, cancellationToken);
    }

    /// <summary>Shows who the person is, for a purpose that is audited.</summary>
    public async Task<IActionResult> OnPostPersonAsync(string id, string? purpose, CancellationToken cancellationToken)
    {
        switch (await desk.ShowPersonAsync(Caller, id, purpose, cancellationToken))
        {
            case PersonalOutcome.Shown shown:
                Person = shown.Person;
                break;
            case PersonalOutcome.Erased:
                IsErased = true;
                break;
            case PersonalOutcome.Invalid invalid:
                Faults.Add("purpose", invalid.Expected);
                break;
            case PersonalOutcome.Forbidden:
                return Forbid();
            default:
                return NotFound();
        }
        return await ShowAsync(id, cancellationToken);
    }

    /// <summary>Shows what evidence there is, for a purpose that is audited.</summary>
    public async Task<IActionResult> OnPostEvidenceAsync(
        string id, string? purpose, CancellationToken cancellationToken)
    {
        switch (await evidence.ShowAsync(Caller, id, purpose, cancellationToken))
        {
            case EvidenceListing.Shown shown:
                (Evidence, Pass) = (shown, passes.Issue(Caller, id, shown.Purpose));
                break;
            case EvidenceListing.Erased:
                IsErased = true;
                break;
            case EvidenceListing.Invalid invalid:
                Faults.Add("evidence-purpose", invalid.Expected);
                break;
            case EvidenceListing.Forbidden:
                return Forbid();
            default:
                return NotFound();
        }
        return await ShowAsync(id, cancellationToken);
    }

    /// <summary>Sends a file of the evidence, or its small form.</summary>
    public async Task<IActionResult> OnGetFileAsync(
        string id, string? file, bool preview, string? pass, CancellationToken cancellationToken) =>
        passes.Read(Caller, id, pass) is { } purpose && FileAddress.IsId(file)
        && await evidence.OpenAsync(Caller, id, file!, preview, purpose, cancellationToken) is { } open
            ? new EvidenceResult(open, preview)
            : NotFound();

    /// <summary>What somebody is called who did something.</summary>
    public string NameOf(string actor) => CaseActor.AccountOf(actor) is { } account
        ? View.Names.GetValueOrDefault(account, account)
        : Language[actor == "person" ? CaseworkTexts.ThePerson : CaseworkTexts.Service];

    /// <summary>What was typed into a field of a move's form.</summary>
    public string? Typed(ComplaintMove move, Func<CaseForm, string?> field) => Refused == move ? field(Posted) : null;

    // Null when the database does not take it: everything typed then stands in its form again.
    private async Task<CaseOutcome?> MoveAsync(string id, CaseForm form, CancellationToken cancellationToken)
    {
        try
        {
            return await mover.MoveAsync(Caller, id, form.Read(), cancellationToken);
        }
        catch (DatabaseUnavailableException)
        {
            return null;
        }
    }

    private static LocalizedText Named(ComplaintMove move, Fault fault)
    {
        var label = CaseMoveTexts.LabelOf(move, fault.Path);
        return new($"{label.Chinese}：{fault.Expected.Chinese}", $"{label.English}: {fault.Expected.English}");
    }

    private async Task<IActionResult> ShowAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        Signals = await signals.FindOfComplaintAsync(Caller, id, cancellationToken);
        var title = new LocalizedText(
            $"{CaseworkTexts.Complaints.Chinese} {view.Complaint.Number}",
            $"{CaseNames.Of(view.Complaint.Kind).English} {view.Complaint.Number}");
        Name(title, CasePaths.Of(id));
        return Page();
    }
}
