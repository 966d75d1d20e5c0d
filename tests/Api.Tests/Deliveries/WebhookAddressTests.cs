using System.Net;
using ConsumerSafety.Api.Webhooks.Administration;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Tests.Deliveries;

/// <summary>An address leads to the public internet when it is taken in and again whenever it is called.</summary>
public sealed class WebhookAddressTests : IAsyncLifetime
{
    private static readonly Caller s_administrator = new(
        "admin", "Admin", "samr", new HashSet<Role> { Role.AgencyAdministrator });

    private DeliveryWorld _world = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await DeliveryWorld.StartAsync();
        _world.Names.Addresses["public.example"] = [IPAddress.Parse("8.8.8.8")];
        _world.Names.Addresses["inside.example"] = [IPAddress.Parse("10.1.2.3")];
        _world.Names.Addresses["mixed.example"] = [IPAddress.Parse("8.8.8.8"), IPAddress.Parse("::1")];
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("https://inside.example/")]
    [InlineData("https://mixed.example/")]
    [InlineData("https://unknown.example/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/latest/meta-data")]
    [InlineData("http://public.example/")]
    [InlineData("https://public.example:8443/")]
    [InlineData("https://user:password@public.example/")]
    [InlineData("https://public.example/#part")]
    [InlineData("ftp://public.example/")]
    [InlineData("//public.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("public.example")]
    [InlineData("")]
    public async Task An_address_that_may_not_be_called_is_refused(string address)
    {
        var outcome = await AddAsync(address);

        var fault = Assert.Single(Assert.IsType<WebhookOutcome.Invalid>(outcome).Faults);
        Assert.Equal("Address", fault.Path);
    }

    [Fact]
    public async Task A_name_that_leads_inside_by_the_time_of_the_call_is_not_called()
    {
        var added = Assert.IsType<WebhookOutcome.Done>(await AddAsync("https://public.example/hook"));
        _world.Names.Addresses["public.example"] = [IPAddress.Loopback];

        var trial = await _world.Get<WebhookOperations>().TestAsync(s_administrator, added.Webhook.Id, Token);

        var call = Assert.IsType<WebhookTrial.Called>(trial).Call;
        Assert.Null(call.Status);
        Assert.Contains("public.example", call.Fault, StringComparison.Ordinal);
        Assert.Empty(await _world.Get<WebhookConnector>().FindAsync("public.example", Token));
    }

    [Fact]
    public async Task Everything_else_that_is_wrong_is_named()
    {
        var outcome = await _world.Get<WebhookDesk>().AddAsync(
            s_administrator,
            new() { Name = " ", Address = "https://public.example/", Topic = "colour=red", Events = [] },
            Token);

        var paths = Assert.IsType<WebhookOutcome.Invalid>(outcome).Faults.Select(fault => fault.Path);
        Assert.Equal(["Name", "Events", "Topic"], paths);
    }

    private Task<WebhookOutcome> AddAsync(string address) => _world.Get<WebhookDesk>().AddAsync(
        s_administrator, new() { Name = "hook", Address = address }, Token);
}
