using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Mail;
using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Subscriptions;
using ConsumerSafety.Web.Tests.Pages;
using ConsumerSafety.Web.Tests.Regulators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ConsumerSafety.Web.Tests.Subscriptions;

/// <summary>Subscribing, confirming, managing and ending, as a browser and a mail program do it.</summary>
public sealed partial class SubscriptionPageTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("subscriptions-").FullName;
    private WebApplication _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = TestSite.Build(_directory, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddMail().AddSubscriptions();
            // Mails stay in the outbox.
            builder.Services.RemoveAll<IHostedService>();
        });
        await TestSite.FillAsync(_app.Services);
        await _app.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task A_confirmed_subscription_is_changed_and_removed_by_its_link()
    {
        using var visitor = ConsoleClient.Visitor(_app);
        var confirm = await AskAsync(visitor);
        Assert.Empty(await ActiveAsync());

        using var confirmed = await visitor.PostAsync(confirm, []);
        var manage = confirmed.Headers.Location!.OriginalString;
        var subscription = Assert.Single(await ActiveAsync());
        using var changed = await visitor.PostAsync(
            manage, new() { ["id"] = subscription.Id, ["frequency"] = "Weekly" }, With(manage, "Change"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("Weekly", Assert.Single(await ActiveAsync()).Frequency.ToString());
        using var removed = await visitor.PostAsync(manage, [], With(manage, "Delete"));

        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.Empty(await ActiveAsync());
    }

    [Fact]
    public async Task One_request_without_cookies_unsubscribes_and_looking_does_not()
    {
        using var visitor = ConsoleClient.Visitor(_app);
        using (await visitor.PostAsync(await AskAsync(visitor), []))
        {
        }
        var id = Assert.Single(await ActiveAsync()).Id;
        // As the mailer makes it; that mails carry it is tested with them.
        var token = _app.Services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("ConsumerSafety.Subscriptions.Links", "Unsubscribe").Protect(id);
        var link = $"/en/subscriptions/unsubscribe/{token}";
        using var program = _app.GetTestClient();

        using var shown = await program.GetAsync(link, Token);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Single(await ActiveAsync());
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var ended = await program.PostAsync(link, body, Token);

        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.Empty(await ActiveAsync());
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_is_refused()
    {
        using var stranger = _app.GetTestClient();
        using var body = new FormUrlEncodedContent([new("Email", "a@example.org"), new("Frequency", "Daily")]);

        using var answer = await stranger.PostAsync("/en/subscribe", body, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("nobody", "Immediate", "", "Enter an e-mail address")]
    [InlineData("a@example.org", "Hourly", "", "Choose how often")]
    [InlineData("a@example.org", "Daily", "Nothing", "is not a known value")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(
        string email, string frequency, string category, string expected)
    {
        using var visitor = ConsoleClient.Visitor(_app);

        using var answer = await visitor.PostAsync("/en/subscribe", new()
        {
            ["Form.Q"] = "heater", ["Form.Category"] = category, ["Email"] = email, ["Frequency"] = frequency,
        });

        var page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Contains("heater", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_never_sent_leads_nowhere()
    {
        using var visitor = ConsoleClient.Visitor(_app);

        foreach (var purpose in new[] { "confirm", "manage", "unsubscribe" })
        {
            using var answer = await visitor.Http.GetAsync($"/subscriptions/{purpose}/CfDJ8", Token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    // Gives the link to confirm.
    private async Task<string> AskAsync(ConsoleClient visitor)
    {
        using var asked = await visitor.PostAsync(
            "/en/subscribe", new() { ["Form.Q"] = "heater", ["Email"] = "a@example.org", ["Frequency"] = "Immediate" });
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var queue = _app.Services.GetRequiredService<MailQueue>();
        var mail = Assert.Single(await queue.LeaseAsync(10, TimeSpan.FromMinutes(1), Token));
        return Confirmation().Match(mail.Mail!.Text).Value;
    }

    private async Task<IReadOnlyList<Domain.Subscriptions.Subscription>> ActiveAsync() =>
        await _app.Services.GetRequiredService<SubscriptionStore>().ReadActiveAsync(Token);

    private static string With(string page, string handler) =>
        page + (page.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "handler=" + handler;

    [GeneratedRegex(@"/en/subscriptions/confirm/\S+")]
    private static partial Regex Confirmation();
}
