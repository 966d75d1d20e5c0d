using System.Security.Cryptography;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Complaints.Figures;
using ConsumerSafety.Domain.Complaints.Redaction;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Figures;

namespace ConsumerSafety.Api.Complaints.OpenAccounts;

/// <summary>
/// Publishes what people told of decided complaints, when they agreed: the program proposes what to take out, an
/// officer of the agency checks it and decides. Safe to use from any thread.
/// </summary>
public sealed class OpenAccountDesk(
    ComplaintStore complaints, ComplaintAccountStore published, AccountStore accounts, Vocabulary vocabulary)
{
    private const int LeastText = 10;
    private const int MostText = 5_000;
    private const int LongestReason = 200;
    private readonly FigureTerms _terms = new(vocabulary);

    /// <summary>How it stands; null when there is no such complaint for the caller.</summary>
    public async Task<OpenAccountView?> FindAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await complaints.FindAsync(id, cancellationToken) is { } complaint && CaseRights.CanWork(caller, complaint)
            ? new(
                complaint, await published.FindAsync(id, cancellationToken), TermsOf(complaint), ObstacleTo(complaint))
            : null;

    /// <summary>Proposes a text: what the person wrote, without what was found to tell who anybody is.</summary>
    public Task<OpenAccountOutcome> ProposeAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        WorkAsync(
            caller, id,
            async complaint => await ReadAsync(caller, complaint, cancellationToken) is { } person
                ? new OpenAccountOutcome.Proposed(new Redactor(new(person, await OfficersAsync(id, cancellationToken)))
                    .Propose(person.Account.ReplaceLineEndings("\n").Trim()))
                : new OpenAccountOutcome.NotNow(OpenAccountTexts.Erased),
            cancellationToken);

    /// <summary>Publishes a text that the caller has checked, in place of one published before.</summary>
    public Task<OpenAccountOutcome> PublishAsync(
        Caller caller, string id, string? text, bool isChecked, CancellationToken cancellationToken) =>
        WorkAsync(
            caller, id,
            async complaint =>
            {
                var said = text?.ReplaceLineEndings("\n").Trim() ?? "";
                if (said.Length is < LeastText or > MostText || HasControls(said))
                    return Invalid("text", OpenAccountTexts.Text);
                if (!isChecked)
                    return Invalid("checked", OpenAccountTexts.Checked);
                if (await ReadAsync(caller, complaint, cancellationToken) is not { } person)
                    return new OpenAccountOutcome.NotNow(OpenAccountTexts.Erased);
                if (IdentityGuard.Tells(person, said))
                    return Invalid("text", OpenAccountTexts.Tells);
                return await published.PublishAsync(Make(complaint, said), complaint, caller.Actor, cancellationToken)
                    ? new OpenAccountOutcome.Done()
                    : new OpenAccountOutcome.NotNow(OpenAccountTexts.Overtaken);
            },
            cancellationToken);

    /// <summary>Takes it down, whether or not it could be published now.</summary>
    public async Task<OpenAccountOutcome> TakeDownAsync(
        Caller caller, string id, string? reason, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(caller, id, cancellationToken) is { } refusal)
            return refusal;
        var said = reason?.Trim() ?? "";
        if (said.Length is < 2 or > LongestReason || said.Any(char.IsControl))
            return Invalid("reason", OpenAccountTexts.Reason);
        return await published.TakeDownAsync(id, caller.Actor, said, cancellationToken)
            ? new OpenAccountOutcome.Done()
            : new OpenAccountOutcome.NotNow(OpenAccountTexts.None);
    }

    private async Task<OpenAccountOutcome> WorkAsync(
        Caller caller, string id, Func<Complaint, Task<OpenAccountOutcome>> work, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(caller, id, cancellationToken) is { } refusal)
            return refusal;
        var complaint = await complaints.FindAsync(id, cancellationToken);
        return ObstacleTo(complaint!) is { } obstacle
            ? new OpenAccountOutcome.NotNow(obstacle)
            : await work(complaint!);
    }

    private async Task<OpenAccountOutcome?> RefuseAsync(
        Caller caller, string id, CancellationToken cancellationToken) =>
        await complaints.FindAsync(id, cancellationToken) is not { } complaint
            || !CaseRights.CanSee(caller, complaint) ? new OpenAccountOutcome.NotFound()
        : !CaseRights.CanWork(caller, complaint) ? new OpenAccountOutcome.Forbidden()
        : null;

    private Task<PersonalPart?> ReadAsync(Caller caller, Complaint complaint, CancellationToken cancellationToken) =>
        complaints.ReadPersonalAsync(complaint.Id, caller.Actor, OpenAccountTexts.Purpose, cancellationToken);

    private async Task<IEnumerable<string>> OfficersAsync(string id, CancellationToken cancellationToken)
    {
        List<string> names = [];
        var steps = await complaints.ReadStepsAsync(id, cancellationToken);
        foreach (var account in steps.Select(step => CaseActor.AccountOf(step.Actor)).OfType<string>().Distinct())
            if (await accounts.FindAsync(account, cancellationToken) is { } officer)
                names.Add(officer.Name);
        return names;
    }

    private ComplaintAccount Make(Complaint complaint, string text)
    {
        var terms = TermsOf(complaint);
        return new()
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            ComplaintId = complaint.Id,
            Month = terms.Month,
            Kind = complaint.Kind,
            Category = terms.Category,
            HazardType = terms.HazardType,
            RegionCode = terms.RegionCode,
            Outcome = terms.Outcome!.Value,
            Language = complaint.Language,
            Text = text,
        };
    }

    private FigureCell TermsOf(Complaint complaint) =>
        _terms.Of(complaint, FigureTerms.OutcomeOf(complaint.StateBeforeAppeal ?? complaint.State));

    private static bool HasControls(string text) => text.Any(letter => char.IsControl(letter) && letter != '\n');

    private static LocalizedText? ObstacleTo(Complaint complaint) =>
        !complaint.MayPublish ? OpenAccountTexts.NoConsent
        : !FigureTerms.IsDecided(FigureTerms.OutcomeOf(complaint.State)) ? OpenAccountTexts.NotDecided
        : null;

    private static OpenAccountOutcome.Invalid Invalid(string path, LocalizedText expected) =>
        new(new Fault(path, FaultSeverity.Error, expected, null));
}
