using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Fetching;

namespace ConsumerSafety.Api.Fetching;

/// <summary>What administrators see of the fetches, and how they ask for one.</summary>
public sealed class FetchDesk(FetchPlan plan, FetchStates states, FetchRuns runs)
{
    private const int ShownRuns = 100;

    /// <summary>The sources and the last runs; null for a caller who may not see them.</summary>
    public async Task<FetchOverview?> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!IsAllowed(caller))
            return null;
        var known = (await states.ReadAllAsync(cancellationToken)).ToDictionary(state => state.SourceId);
        return new(
            [
                .. plan.All.Select(source => new FetchSourceState(
                    source, plan.IsEnabled(source.Id), known.GetValueOrDefault(source.Id))),
            ],
            await runs.ReadLastAsync(ShownRuns, cancellationToken));
    }

    /// <summary>Asks for a fetch now.</summary>
    public async Task<FetchRequestOutcome> RequestAsync(
        Caller caller, string sourceId, CancellationToken cancellationToken)
    {
        if (!IsAllowed(caller))
            return FetchRequestOutcome.Forbidden;
        if (plan.All.All(source => source.Id != sourceId))
            return FetchRequestOutcome.NotFound;
        if (!plan.IsEnabled(sourceId))
            return FetchRequestOutcome.SwitchedOff;
        await states.AddAsync([sourceId], cancellationToken);
        await states.RequestAsync(sourceId, caller.Actor, cancellationToken);
        return FetchRequestOutcome.Requested;
    }

    /// <summary>The report of a run as gzip of CSV; null when there is none or it is not to be seen.</summary>
    public async Task<byte[]?> FindReportAsync(Caller caller, string runId, CancellationToken cancellationToken) =>
        IsAllowed(caller) ? await runs.FindReportAsync(runId, cancellationToken) : null;

    private static bool IsAllowed(Caller caller) => caller.Can(Permission.ManageFetches, null);
}
