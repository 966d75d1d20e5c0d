using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Complaints;

/// <summary>The complaints of the caller that are due, and those that nobody has.</summary>
internal sealed class WaitingComplaints(CaseQueue queue) : IWaitingWorkSource
{
    public async Task<IReadOnlyList<WaitingWork>> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        var mine = new QueueForm { Scope = QueueScope.Mine, Due = QueueDue.Soon };
        var unassigned = new QueueForm { Scope = QueueScope.Unassigned };
        return
        [
            new(
                mine.Address(), CaseworkTexts.MineDue,
                await queue.CountAsync(caller, mine.Read(), cancellationToken)),
            new(
                unassigned.Address(), CaseworkTexts.WaitingUnassigned,
                await queue.CountAsync(caller, unassigned.Read(), cancellationToken)),
        ];
    }
}
