using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Signals;

/// <summary>The signals that wait for somebody to judge them.</summary>
internal sealed class WaitingSignals(SignalDesk desk) : IWaitingWorkSource
{
    public async Task<IReadOnlyList<WaitingWork>> FindAsync(Caller caller, CancellationToken cancellationToken) =>
        [new(SignalPaths.Home, SignalTexts.Waiting, await desk.CountWaitingAsync(caller, cancellationToken))];
}
