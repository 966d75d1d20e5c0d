using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Webhooks;
using ConsumerSafety.Api.Webhooks.Administration;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Tests.Deliveries;

public sealed class WebhookTests : IAsyncLifetime
{
    private static readonly Caller s_administrator = new(
        "admin", "Admin", "samr", new HashSet<Role> { Role.AgencyAdministrator });

    private DeliveryWorld _world = null!;
    private WebhookReceiver _receiver = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        _world = await DeliveryWorld.StartAsync(
            ("ConsumerSafety:Webhooks:AllowPrivateNetworks", "true"), ("ConsumerSafety:Webhooks:AllowHttp", "true"),
            ("ConsumerSafety:Webhooks:Ports:0", $"{_receiver.Port}"));
        await _world.TailAsync<WebhookChannel>();
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_call_is_signed_and_carries_the_notice_as_in_the_feed()
    {
        await AddAsync("hook");
        var id = await _world.RecordAsync(Notices.Recall("1"));

        await SendAsync();

        var call = Assert.Single(_receiver.Calls);
        var body = JsonNode.Parse(call.Body)!;
        Assert.Equal("notice.published", body["type"]!.GetValue<string>());
        Assert.Equal(id, body["data"]!["notice"]!["Id"]!.GetValue<string>());
        Assert.Equal("#ConsumerSafety.Recall", body["data"]!["notice"]!["@odata.type"]!.GetValue<string>());
        var expected = WebhookSignature.Sign(
            ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], call.Id,
            long.Parse(call.Timestamp, CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(call.Body));
        Assert.Equal(expected, call.Signature);
    }

    [Fact]
    public async Task A_call_that_failed_is_made_again_under_the_same_id_with_the_same_body()
    {
        await AddAsync("hook");
        await _world.RecordAsync(Notices.Recall("1"));
        _receiver.Answer = Fail;
        await SendAsync();
        _receiver.Answer = _ => Task.CompletedTask;

        await SendAsync();
        Assert.Single(_receiver.Calls);
        _world.Clock.Advance(TimeSpan.FromSeconds(6));
        await SendAsync();

        var calls = _receiver.Calls.ToList();
        Assert.Equal(2, calls.Count);
        Assert.Equal((calls[0].Id, calls[0].Body), (calls[1].Id, calls[1].Body));
        var log = await _world.Get<WebhookOperations>().ReadLogAsync(s_administrator, "hook", null, Token);
        var record = Assert.Single(log!);
        Assert.Equal(DeliveryState.Delivered, record.Delivery.State);
        Assert.Equal([500, 200], record.Calls.Select(call => call.Status!.Value));
        Assert.Equal("no", record.Calls[0].Excerpt);
    }

    [Fact]
    public async Task A_webhook_that_does_not_answer_holds_up_no_other()
    {
        var release = new TaskCompletionSource();
        for (var count = 0; count < 30; count++)
            await AddAsync($"{(count % 3 == 0 ? "stuck" : "good")}-{count}");
        _receiver.Answer = context => context.Request.Path.Value!.StartsWith("/stuck", StringComparison.Ordinal)
            ? release.Task
            : Task.CompletedTask;
        for (var count = 0; count < 3; count++)
            await _world.RecordAsync(Notices.Recall($"{count}"));
        await _world.TailAsync<WebhookChannel>();
        var sender = _world.Get<WebhookSender>();

        while (_receiver.Calls.Count(call => call.Path.StartsWith("/good", StringComparison.Ordinal)) < 60)
            if (await sender.StartAsync(Token) == 0)
                await sender.ReportAsync(Token);

        Assert.Equal(10, _receiver.Calls.Count(call => call.Path.StartsWith("/stuck", StringComparison.Ordinal)));
        release.SetResult();
        await sender.FinishAsync(Token);
    }

    [Fact]
    public async Task A_call_whose_node_died_is_made_by_another_under_the_same_id()
    {
        await AddAsync("hook");
        await _world.RecordAsync(Notices.Recall("1"));
        await _world.TailAsync<WebhookChannel>();
        // What a node that is killed leaves behind: a lease, and nothing else.
        var lost = Assert.Single(await _world.Get<WebhookQueue>().LeaseAsync(
            false, 10, TimeSpan.FromSeconds(30), Token));
        await SendAsync();
        Assert.Empty(_receiver.Calls);

        _world.Clock.Advance(TimeSpan.FromSeconds(30));
        await SendAsync();

        Assert.Equal(lost.Id, Assert.Single(_receiver.Calls).Id);
    }

    [Fact]
    public async Task A_webhook_that_fails_for_three_days_is_disabled()
    {
        await AddAsync("hook");
        await _world.RecordAsync(Notices.Recall("1"));
        _receiver.Answer = Fail;
        await SendAsync();
        var care = _world.Get<WebhookCare>();

        _world.Clock.Advance(WebhookLimits.Patience - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await care.RunOnceAsync(Token));
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await care.RunOnceAsync(Token));

        Assert.Equal(WebhookState.Disabled, (await _world.Get<WebhookStore>().FindAsync("hook", Token))!.State);
        await SendAsync();
        Assert.Single(_receiver.Calls);
    }

    [Fact]
    public async Task A_webhook_that_is_gone_says_so_and_is_disabled_at_once()
    {
        await AddAsync("hook");
        await _world.RecordAsync(Notices.Recall("1"));
        _receiver.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        };

        await SendAsync();

        Assert.Equal(WebhookState.Disabled, (await _world.Get<WebhookStore>().FindAsync("hook", Token))!.State);
    }

    [Fact]
    public async Task What_was_missed_while_it_was_not_called_can_be_sent_later()
    {
        var hook = await AddAsync("hook");
        await _world.Get<WebhookStore>().ChangeAsync(
            "hook", webhook => webhook with { State = WebhookState.Paused }, null, "test", Token);
        await _world.RecordAsync(Notices.Recall("1"));
        await SendAsync();
        await _world.Get<WebhookStore>().ChangeAsync("hook", _ => hook, null, "test", Token);
        Assert.Empty(_receiver.Calls);

        var now = _world.Clock.GetUtcNow();
        var count = await _world.Get<WebhookOperations>().ReplayAsync(
            s_administrator, "hook", now.AddHours(-1), now.AddHours(1), Token);
        await SendAsync();

        Assert.Equal(1, count);
        Assert.Single(_receiver.Calls);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await AddAsync("hook");
        await _world.RecordAsync(Notices.Recall("1"));
        _receiver.Answer = context =>
        {
            context.Response.Redirect(_receiver.AddressOf("/elsewhere"));
            return Task.CompletedTask;
        };

        await SendAsync();

        Assert.DoesNotContain(_receiver.Calls, call => call.Path == "/elsewhere");
    }

    [Fact]
    public async Task Another_agency_knows_nothing_of_it()
    {
        await AddAsync("hook");
        var other = s_administrator with { AgencyId = "customs" };
        var desk = _world.Get<WebhookDesk>();

        Assert.Null(await desk.FindAsync(other, "hook", Token));
        Assert.False(await desk.RemoveAsync(other, "hook", Token));
        Assert.IsType<WebhookOutcome.NotFound>(await desk.RotateAsync(other, "hook", Token));
        Assert.IsType<WebhookTrial.NotFound>(
            await _world.Get<WebhookOperations>().TestAsync(other, "hook", Token));
        Assert.Empty(await desk.ReadAsync(other, Token));
        Assert.IsType<WebhookOutcome.Forbidden>(await desk.AddAsync(
            other, new() { AgencyId = "samr", Name = "x", Address = _receiver.AddressOf("/x") }, Token));
    }

    [Fact]
    public async Task It_is_tried_only_so_often_in_a_minute()
    {
        await AddAsync("hook");
        await AddAsync("other");
        var operations = _world.Get<WebhookOperations>();
        for (var i = 0; i < 10; i++)
            foreach (var id in (string[])["hook", "other"])
                Assert.IsType<WebhookTrial.Called>(await operations.TestAsync(s_administrator, id, Token));

        Assert.IsType<WebhookTrial.TooOften>(await operations.TestAsync(s_administrator, "hook", Token));
        Assert.Equal(20, _receiver.Calls.Count);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<WebhookTrial.Called>(await operations.TestAsync(s_administrator, "hook", Token));
    }

    [Fact]
    public async Task A_new_secret_is_signed_with_beside_the_old_one_for_a_day()
    {
        await AddAsync("hook");
        var outcome = await _world.Get<WebhookDesk>().RotateAsync(s_administrator, "hook", Token);
        var secret = Assert.IsType<WebhookOutcome.Done>(outcome).Secret;
        await _world.Get<WebhookOperations>().TestAsync(s_administrator, "hook", Token);
        _world.Clock.Advance(WebhookLimits.SecretOverlap);
        await _world.Get<WebhookOperations>().TestAsync(s_administrator, "hook", Token);

        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.Equal([2, 1], _receiver.Calls.Select(call => call.Signature.Split(' ').Length));
    }

    private static Task Fail(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return context.Response.WriteAsync("no");
    }

    private Task<Webhook> AddAsync(string id) =>
        TailingTests.AddWebhookAsync(_world, id, _receiver.AddressOf($"/{id}"));

    private async Task SendAsync()
    {
        await _world.TailAsync<WebhookChannel>();
        var sender = _world.Get<WebhookSender>();
        while (await sender.StartAsync(Token) > 0)
            await sender.FinishAsync(Token);
    }
}
