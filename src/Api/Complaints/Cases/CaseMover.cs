using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>
/// Moves complaints for officers. Of two who move the same one at once the second gets what the first made of it.
/// Safe to use from any thread.
/// </summary>
public sealed class CaseMover(
    ComplaintStore complaints, ComplaintCasework casework, CaseCheck check, AgencyStore agencies, CaseClock clock,
    CaseMail mail, TimeProvider time)
{
    /// <summary>Makes a move.</summary>
    public async Task<CaseOutcome> MoveAsync(
        Caller caller, string id, CaseRequest request, CancellationToken cancellationToken)
    {
        if (await complaints.FindAsync(id, cancellationToken) is not { } present || !CaseRights.CanSee(caller, present))
            return new CaseOutcome.NotFound();
        if (request.Version != present.Version)
            return new CaseOutcome.Conflict(present);
        switch (CaseRights.Judge(caller, present, request.Move))
        {
            case CaseAnswer.NotNow:
                return new CaseOutcome.NotNow(CaseTexts.NotNow);
            case CaseAnswer.Forbidden:
                return new CaseOutcome.Forbidden(CaseTexts.Forbidden);
            case CaseAnswer.NeedsColleague:
                return new CaseOutcome.Forbidden(CaseTexts.NeedsColleague);
        }
        var shape = CaseShape.Find(request.Move)!;
        var now = time.GetUtcNow();
        var subject = await check.ReadAsync(present, request, shape, ChinaTime.DayOf(now), cancellationToken);
        if (subject.Faults.Count > 0)
            return new CaseOutcome.Invalid(subject.Faults);
        var rule = ComplaintMoves.Find(present.Kind, present.State, request.Move)!;
        var plan = new CasePlan(caller, present, rule, request, subject, shape, now, clock, mail);
        var changes = plan.Changes(
            await NameAsync(present.AgencyId, cancellationToken),
            rule.To is { } to && !ComplaintMoves.IsOpen(to) ? await ReadMergedAsync(present, cancellationToken) : []);
        return Told(await casework.SaveAsync(changes, cancellationToken));
    }

    private static CaseOutcome Told(CaseSaving saving)
    {
        switch (saving)
        {
            case CaseSaving.Saved saved:
                return new CaseOutcome.Done(saved.Complaints[0]);
            case CaseSaving.Overtaken overtaken:
                return new CaseOutcome.Conflict(overtaken.Present);
            case CaseSaving.Erased:
                return new CaseOutcome.NotNow(CaseTexts.Erased);
            default:
                var refused = new CaseSubject();
                refused.Refuse(nameof(CaseRequest.Text), CaseTexts.TellsTooMuch, null);
                return new CaseOutcome.Invalid(refused.Faults);
        }
    }

    private async Task<string> NameAsync(string agencyId, CancellationToken token) =>
        (await agencies.ReadAllAsync(token)).FirstOrDefault(agency => agency.Id == agencyId)?.Name ?? agencyId;

    private async Task<IReadOnlyList<Complaint>> ReadMergedAsync(Complaint complaint, CancellationToken token)
    {
        List<Complaint> merged = [];
        foreach (var id in complaint.MergedIds)
            if (await complaints.FindAsync(id, token) is { State: ComplaintState.Merged } one)
                merged.Add(one);
        return merged;
    }
}
