using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What officers see of complaints that lie with their agency. Safe to use from any thread.</summary>
public sealed class CaseDesk(
    ComplaintStore complaints, CaseCheck check, CaseNeighbours neighbours, AccountStore accounts, AgencyStore agencies,
    CaseClock clock, TimeProvider time)
{
    /// <summary>A complaint; null when there is none for the caller.</summary>
    public async Task<CaseView?> FindAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        if (await complaints.FindAsync(id, cancellationToken) is not { } complaint
            || !CaseRights.CanSee(caller, complaint))
            return null;
        var steps = await complaints.ReadStepsAsync(id, cancellationToken);
        var messages = await complaints.ReadMessagesAsync(id, Enum.GetValues<MessageAudience>(), cancellationToken);
        var moves = Enum.GetValues<ComplaintMove>().ToLookup(move => CaseRights.Judge(caller, complaint, move));
        return new(complaint, DueStanding.Of(complaint, clock.Calendar, ChinaTime.DayOf(time.GetUtcNow())))
        {
            Steps = steps,
            Messages = [.. messages.Select(message => message with { Text = PassphraseVeil.Over(message.Text) })],
            // Whoever has it need not take it.
            Moves =
            [
                .. moves[CaseAnswer.Allowed]
                    .Where(move => move != ComplaintMove.Take || complaint.OfficerId != caller.AccountId),
            ],
            NeedsColleague = moves[CaseAnswer.NeedsColleague].Any(),
            Names = await ReadNamesAsync(
                [.. steps.Select(step => step.Actor), .. messages.Select(message => message.Actor),
                    $"account:{complaint.OfficerId}"],
                cancellationToken),
            Officers = await check.ReadOfficersAsync(complaint.AgencyId, cancellationToken),
            Agencies = await agencies.ReadAllAsync(cancellationToken),
            Similar = await neighbours.FindComplaintsAsync(complaint, cancellationToken),
            Notices = neighbours.FindNotices(complaint, cancellationToken),
            Related = await ReadRelatedAsync(caller, complaint, cancellationToken),
            MayShowPerson = CaseRights.CanWork(caller, complaint) && complaint.ErasedAt is null,
            MayTellBusiness = BusinessLetter.MayTell(complaint),
        };
    }

    /// <summary>Who the person is and what happened in the person's words, for a purpose that is audited.</summary>
    public async Task<PersonalOutcome> ShowPersonAsync(
        Caller caller, string id, string? purpose, CancellationToken cancellationToken)
    {
        if (await complaints.FindAsync(id, cancellationToken) is not { } complaint
            || !CaseRights.CanSee(caller, complaint))
            return new PersonalOutcome.NotFound();
        if (!CaseRights.CanWork(caller, complaint))
            return new PersonalOutcome.Forbidden();
        if (complaint.ErasedAt is not null)
            return new PersonalOutcome.Erased();
        if (CasePurpose.Read(purpose) is not { } said)
            return new PersonalOutcome.Invalid(CaseTexts.Purpose);
        return await complaints.ReadPersonalAsync(id, caller.Actor, said, cancellationToken) is { } person
            ? new PersonalOutcome.Shown(person)
            : new PersonalOutcome.Erased();
    }

    private async Task<IReadOnlyList<Complaint>> ReadRelatedAsync(
        Caller caller, Complaint complaint, CancellationToken cancellationToken)
    {
        List<Complaint> related = [];
        foreach (var id in (string?[])[complaint.MergedIntoId, complaint.SplitFromId, .. complaint.MergedIds])
            if (id is not null && await complaints.FindAsync(id, cancellationToken) is { } one
                && CaseRights.CanSee(caller, one))
                related.Add(one);
        return related;
    }

    private async Task<Dictionary<string, string>> ReadNamesAsync(
        IEnumerable<string> actors, CancellationToken cancellationToken)
    {
        Dictionary<string, string> names = [];
        foreach (var id in actors.Select(CaseActor.AccountOf).OfType<string>().Distinct())
            if (await accounts.FindAsync(id, cancellationToken) is { } account)
                names[id] = account.Name;
        return names;
    }
}
