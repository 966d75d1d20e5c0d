using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Tests.Catalogue;
using static ConsumerSafety.Search.Tests.Catalogue.Notices;

namespace ConsumerSafety.Search.Tests.Index;

public sealed class TailerServiceTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signal_wakes_it_although_the_clock_stands_still()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        await catalogue.Tailer.CommitAsync();
        catalogue.Index.Close();
        var signal = new ChangeSignal();
        using var service = Start(catalogue, signal);
        await service.StartAsync(Cancelled);
        await UntilAsync(() => catalogue.Tailer.Status.Position == 1, Cancelled);

        catalogue.Source.Add(Recall(2, "toaster"));
        await UntilAsync(
            () =>
            {
                signal.Notify();
                return catalogue.Tailer.Status.Position == 2;
            },
            Cancelled);
        await service.StopAsync(Cancelled);

        Assert.Single(catalogue.Find("toaster"));
    }

    [Fact]
    public async Task Another_process_can_ask_for_a_rebuild()
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "kettle"));
        await catalogue.Tailer.CommitAsync();
        catalogue.Index.Close();
        RebuildRequest.Leave(catalogue.Folder);
        using var service = Start(catalogue, new());

        await service.StartAsync(Cancelled);
        await UntilAsync(
            () => Directory.Exists(Path.Combine(catalogue.Folder, "generation-000002"))
                && catalogue.Tailer.Status is { IsReady: true, Rebuild: null },
            Cancelled);
        await service.StopAsync(Cancelled);

        Assert.False(File.Exists(Path.Combine(catalogue.Folder, "rebuild.request")));
        Assert.Single(catalogue.Find("kettle"));
    }

    private static async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (!condition())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static TailerService Start(TestCatalogue catalogue, ChangeSignal signal) =>
        new(catalogue.Tailer, signal, new() { Directory = catalogue.Folder }, new StandingClock());

    /// <summary>A clock whose timers never end.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new StandingTimer();

        private sealed class StandingTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
