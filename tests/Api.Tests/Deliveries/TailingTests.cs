using ConsumerSafety.Api.Webhooks;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Deliveries;
using ConsumerSafety.Storage.Webhooks;

namespace ConsumerSafety.Api.Tests.Deliveries;

/// <summary>Whatever dies and however many work: nothing is left out and nothing is there twice.</summary>
public sealed class TailingTests : IAsyncLifetime
{
    private DeliveryWorld _world = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await DeliveryWorld.StartAsync();
        await _world.RecordAsync(Notices.Recall("before"));
        await _world.TailAsync<WebhookChannel>();
        await AddWebhookAsync(_world, "hook");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Nobody_is_told_of_what_was_there_before_the_channel()
    {
        await _world.TailAsync<WebhookChannel>();

        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task Two_nodes_make_each_delivery_once()
    {
        await using var other = await DeliveryWorld.StartAsync(_world);
        for (var count = 0; count < 5; count++)
        {
            await _world.RecordAsync(Notices.Recall($"{count}"));
            await other.SettleAsync();
            await Task.WhenAll(
                _world.Tailer<WebhookChannel>().RunOnceAsync(Token), other.Tailer<WebhookChannel>().RunOnceAsync(Token));
        }
        await _world.TailAsync<WebhookChannel>();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await other.TailAsync<WebhookChannel>();

        Assert.Equal(5, (await DeliveriesAsync()).Count);
    }

    [Fact]
    public async Task A_node_that_no_longer_stands_where_it_thinks_adds_nothing()
    {
        var id = await _world.RecordAsync(Notices.Recall("1"));
        var tailing = _world.Get<DeliveryTailing>();
        var from = await tailing.OpenAsync(Channels.Webhook, Token);
        await _world.TailAsync<WebhookChannel>();
        var late = new NewDelivery(
            "hook", new(from + 9, id, 1, NoticeEventType.Published, _world.Clock.GetUtcNow()), _world.Clock.GetUtcNow());

        Assert.False(await tailing.AppendAsync(Channels.Webhook, from, from + 9, [late], Token));

        Assert.Single(await DeliveriesAsync());
    }

    [Fact]
    public async Task A_node_that_starts_again_goes_on_where_the_last_one_stood()
    {
        await _world.RecordAsync(Notices.Recall("1"));
        await _world.Tailer<WebhookChannel>().RunOnceAsync(Token);
        await _world.RecordAsync(Notices.Recall("2"));
        _world.Clock.Advance(TimeSpan.FromMinutes(1));

        await using var next = await DeliveryWorld.StartAsync(_world);
        await next.TailAsync<WebhookChannel>();

        Assert.Equal(2, (await DeliveriesAsync()).Count);
    }

    [Fact]
    public async Task While_one_node_leads_another_waits()
    {
        await using var other = await DeliveryWorld.StartAsync(_world);
        await _world.Tailer<WebhookChannel>().RunOnceAsync(Token);
        await _world.RecordAsync(Notices.Recall("1"));
        await other.SettleAsync();

        Assert.False(await other.Tailer<WebhookChannel>().RunOnceAsync(Token));
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(await other.Tailer<WebhookChannel>().RunOnceAsync(Token));
    }

    internal static async Task<Webhook> AddWebhookAsync(
        DeliveryWorld world, string id, string address = "https://hook.example/", string topic = "")
    {
        var secret = world.Get<Api.Webhooks.Calling.SecretCipher>().Encrypt("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var webhook = new Webhook
        {
            Id = id,
            AgencyId = "samr",
            Name = id,
            Address = address,
            Topic = topic,
            Events = Enum.GetValues<NoticeEventType>(),
            State = WebhookState.Active,
            Secrets = [new(secret, world.Clock.GetUtcNow(), null)],
            CreatedAt = world.Clock.GetUtcNow(),
        };
        Assert.True(await world.Get<WebhookStore>().AddAsync(webhook, "test", Token));
        return webhook;
    }

    private Task<List<Delivery>> DeliveriesAsync() =>
        _world.Get<WebhookLog>().ReadDeliveriesAsync("hook", long.MaxValue, 100, Token);
}
