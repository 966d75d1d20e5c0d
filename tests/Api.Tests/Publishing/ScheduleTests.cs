using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using Microsoft.Extensions.Logging.Abstractions;
using static ConsumerSafety.Api.Tests.Publishing.Newsroom;

namespace ConsumerSafety.Api.Tests.Publishing;

public sealed class ScheduleTests : IAsyncLifetime
{
    private static readonly TimeSpan s_ahead = TimeSpan.FromMilliseconds(1500);
    private Newsroom _room = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _room = await OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task An_approved_draft_is_published_at_its_time_and_not_before()
    {
        var draft = await ScheduleAsync();

        _room.Clock.Advance(s_ahead - TimeSpan.FromMilliseconds(1));
        Assert.Equal(draft.PublishAt, await _room.DuePublisher.RunOnceAsync(Token));
        Assert.Equal(DraftState.Scheduled, (await FindAsync(draft)).State);
        _room.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await _room.DuePublisher.RunOnceAsync(Token));

        var published = await FindAsync(draft);
        Assert.Equal(DraftState.Published, published.State);
        Assert.Equal(draft.PublishAt, (await _room.Notices.FindAsync(published.NoticeId!, Token))!.PublishedAt);
    }

    [Fact]
    public async Task Two_nodes_that_see_the_time_come_publish_once()
    {
        await using var other = _room.OpenNode();
        for (var i = 0; i < 10; i++)
            await ScheduleAsync();
        _room.Clock.Advance(s_ahead);

        await Task.WhenAll(_room.DuePublisher.RunOnceAsync(Token), other.DuePublisher.RunOnceAsync(Token));

        var drafts = await _room.Drafts.ListAsync(new() { States = [DraftState.Published] }, Token);
        Assert.Equal(10, drafts.Select(draft => draft.NoticeId).Distinct().Count());
        Assert.Equal(10, await CountNoticesAsync());
        Assert.Null((await _room.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task What_was_called_back_is_not_published()
    {
        var draft = await ScheduleAsync();
        Done(await _room.Review.CallBackAsync(Reviewer, At(draft), "再核对", Token));

        _room.Clock.Advance(s_ahead);
        await _room.DuePublisher.RunOnceAsync(Token);

        Assert.Equal(DraftState.InReview, (await FindAsync(draft)).State);
        Assert.Equal(0, await CountNoticesAsync());
    }

    [Fact]
    public async Task A_change_whose_notice_has_moved_on_goes_back_to_its_author_with_the_reason()
    {
        var id = (await _room.PublishAsync()).NoticeId!;
        var draft = await ScheduleAsync(await _room.SubmitChangeAsync(
            id, DraftIntent.Correct, notice => notice with { Summary = "摘要" }));
        var other = await _room.SubmitChangeAsync(id, DraftIntent.Withdraw);
        Done(await _room.Review.ApproveAsync(Reviewer, At(other), null, Token));

        _room.Clock.Advance(s_ahead);
        Assert.Null(await _room.DuePublisher.RunOnceAsync(Token));

        var returned = await FindAsync(draft);
        Assert.Equal((DraftState.Returned, null), (returned.State, returned.PublishAt));
        Assert.Contains("newer version", Assert.Single(returned.Comments).Text, StringComparison.Ordinal);
        Assert.Equal(NoticeStatus.Withdrawn, (await _room.Notices.FindAsync(id, Token))!.Status);
    }

    [Fact]
    public async Task The_service_sleeps_until_the_very_instant_and_is_woken_by_what_is_scheduled_meanwhile()
    {
        using var service = new PublicationClock(
            _room.DuePublisher, _room.Get<ChangeSignal>(), _room.Clock, NullLogger<PublicationClock>.Instance);
        await service.StartAsync(Token);
        try
        {
            await UntilAsync(() => _room.Clock.NextTimer is not null);
            var draft = await ScheduleAsync();
            await UntilAsync(() => _room.Clock.NextTimer == draft.PublishAt);

            _room.Clock.Advance(s_ahead);
            await UntilAsync(async () => (await FindAsync(draft)).State == DraftState.Published);
        }
        finally
        {
            await service.StopAsync(Token);
        }
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
            await Task.Delay(2, Token);
    }

    private async Task<Draft> ScheduleAsync(Draft? submitted = null) => Done(await _room.Review.ScheduleAsync(
        Reviewer, At(submitted ?? await _room.SubmitAsync()), _room.Clock.GetUtcNow() + s_ahead, null, Token));

    private async Task<Draft> FindAsync(Draft draft) => (await _room.Drafts.FindAsync(draft.Id, Token))!;

    private async Task<int> CountNoticesAsync()
    {
        var count = 0;
        await foreach (var _ in _room.Notices.ReadAllAsync(Token))
            count++;
        return count;
    }
}
