using System.Text.RegularExpressions;
using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Subscriptions;

namespace ConsumerSafety.Api.Tests.Deliveries;

public sealed partial class SubscriptionTests : IAsyncLifetime
{
    private DeliveryWorld _world = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SubscriptionDesk Desk => _world.Get<SubscriptionDesk>();

    public async ValueTask InitializeAsync()
    {
        _world = await DeliveryWorld.StartAsync();
        await _world.TailAsync<MailChannel>();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Nothing_but_one_confirmation_is_mailed_before_it_is_confirmed()
    {
        await AskAsync();
        await AskAsync();
        await _world.RecordAsync(Notices.Recall("1"));

        var mail = Assert.Single(await TellAsync());

        Assert.EndsWith(".confirm", mail.Id, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Mail!.Headers, header => header.Name == "List-Unsubscribe");
    }

    [Fact]
    public async Task A_subscriber_hears_of_publication_correction_and_withdrawal()
    {
        await SubscribeAsync();

        var id = await _world.RecordAsync(Notices.Recall("1"));
        var published = Assert.Single(await TellAsync());
        await _world.RecordAsync(Notices.Recall("1", "电动自行车召回（更正）", "型号有误"));
        var corrected = Assert.Single(await TellAsync());
        await _world.Get<NoticeStore>().WithdrawAsync(id, "报告有误", "test", Token);
        await _world.SettleAsync();
        var withdrawn = Assert.Single(await TellAsync());

        Assert.Equal("New: 电动自行车召回", published.Mail!.Subject);
        Assert.Equal("Corrected: 电动自行车召回（更正）", corrected.Mail!.Subject);
        Assert.Contains("Reason: 型号有误", corrected.Mail.Text, StringComparison.Ordinal);
        Assert.StartsWith("Withdrawn: ", withdrawn.Mail!.Subject, StringComparison.Ordinal);
        Assert.Contains("Reason: 报告有误", withdrawn.Mail.Text, StringComparison.Ordinal);
        Assert.Contains($"https://safety.example/en/notices/{id}", published.Mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_leaves_the_topic_is_told_to_those_who_knew_the_notice()
    {
        await SubscribeAsync("?q=自行车");
        await _world.RecordAsync(Notices.Recall("1"));
        await TellAsync();

        await _world.RecordAsync(Notices.Recall("1", "电热毯召回", "产品名称有误"));

        Assert.Equal("Corrected: 电热毯召回", Assert.Single(await TellAsync()).Mail!.Subject);
    }

    [Fact]
    public async Task What_is_not_of_the_topic_is_not_told()
    {
        await SubscribeAsync("?q=玩具");

        await _world.RecordAsync(Notices.Recall("1"));

        Assert.Empty(await TellAsync());
    }

    [Fact]
    public async Task A_daily_digest_comes_at_eight_in_China_with_all_of_the_day()
    {
        await SubscribeAsync(frequency: Frequency.Daily);
        await _world.RecordAsync(Notices.Recall("1"));
        await _world.RecordAsync(Notices.Recall("2", "电热毯召回"));
        Assert.Empty(await TellAsync());

        _world.Clock.SetUtcNow(new(2024, 5, 1, 23, 59, 59, TimeSpan.Zero));
        Assert.Empty(await TellAsync());
        _world.Clock.SetUtcNow(new(2024, 5, 2, 0, 0, 0, TimeSpan.Zero));
        var mail = Assert.Single(await TellAsync());

        Assert.Equal("2 notices: everything", mail.Mail!.Subject);
        Assert.Empty(await TellAsync());
    }

    [Fact]
    public async Task Mails_carry_the_headers_of_one_click_unsubscription_and_one_request_ends_it()
    {
        await SubscribeAsync();
        await _world.RecordAsync(Notices.Recall("1"));
        var mail = Assert.Single(await TellAsync()).Mail!;

        Assert.Equal("List-Unsubscribe=One-Click", Header(mail, "List-Unsubscribe-Post"));
        var link = Header(mail, "List-Unsubscribe");
        Assert.StartsWith("<https://safety.example/en/subscriptions/unsubscribe/", link, StringComparison.Ordinal);
        Assert.True(await Desk.EndAsync(link.Trim('<', '>').Split('/')[^1], Token));
        await _world.RecordAsync(Notices.Recall("2"));

        Assert.Empty(await TellAsync());
    }

    [Fact]
    public async Task A_token_for_one_purpose_is_none_for_another()
    {
        await AskAsync();
        var token = Link(Assert.Single(await _world.TakeMailsAsync()).Mail!);

        Assert.False(await Desk.EndAsync(token, Token));
        Assert.Null(await Desk.ReadAsync(token, "en", Token));
        Assert.False(await Desk.EndAsync("x", Token));
    }

    [Fact]
    public async Task What_is_not_confirmed_in_seven_days_is_forgotten()
    {
        await AskAsync();
        var token = Link(Assert.Single(await _world.TakeMailsAsync()).Mail!);
        var service = _world.Get<SubscriptionMailService>();

        _world.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await service.ForgetAsync(Token));
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await service.ForgetAsync(Token));

        Assert.Null(await Desk.ConfirmAsync(token, Token));
    }

    [Fact]
    public async Task A_pause_holds_and_its_end_tells_nothing_of_the_time_between()
    {
        var manage = await SubscribeAsync();
        var id = Assert.Single((await Desk.ReadAsync(manage, "en", Token))!).Id;

        Assert.True(await Desk.ChangeAsync(manage, id, Frequency.Immediate, isPaused: true, Token));
        await _world.RecordAsync(Notices.Recall("1"));
        Assert.Empty(await TellAsync());
        Assert.True(await Desk.ChangeAsync(manage, id, Frequency.Immediate, isPaused: false, Token));

        Assert.Empty(await TellAsync());
    }

    [Fact]
    public async Task Nobody_changes_a_subscription_of_somebody_else()
    {
        var mine = await SubscribeAsync();
        var theirs = await SubscribeAsync(address: "other@example.org");
        var id = Assert.Single((await Desk.ReadAsync(theirs, "en", Token))!).Id;

        Assert.False(await Desk.ChangeAsync(mine, id, Frequency.Weekly, isPaused: true, Token));
        Assert.Equal(0, await Desk.RemoveAsync(mine, id, Token));
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_an_address_is_known()
    {
        await SubscribeAsync();

        Assert.Equal(await AskAsync(), await AskAsync(address: "unknown@example.org"));
    }

    [Fact]
    public async Task An_address_is_asked_about_ten_times_an_hour_at_most()
    {
        for (var count = 0; count < 10; count++)
            Assert.IsType<SubscribeOutcome.Asked>(await AskAsync($"?q={count}", client: $"client {count}"));

        Assert.IsType<SubscribeOutcome.TooOften>(await AskAsync("?q=10"));
        _world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<SubscribeOutcome.Asked>(await AskAsync("?q=10"));
    }

    [Fact]
    public async Task The_same_topic_of_many_subscribers_is_asked_once()
    {
        for (var count = 0; count < 20; count++)
            await SubscribeAsync(address: $"a{count}@example.org", client: $"{count}");
        await _world.RecordAsync(Notices.Recall("1"));
        var before = _world.Topics.Readings;

        await _world.TailAsync<MailChannel>();

        Assert.Equal(1, _world.Topics.Readings - before);
    }

    [Fact]
    public async Task The_address_is_kept_encrypted()
    {
        await SubscribeAsync();

        var kept = Assert.Single(await _world.Get<SubscriptionStore>().ReadActiveAsync(Token));

        Assert.DoesNotContain("someone", kept.Address + kept.AddressHash, StringComparison.Ordinal);
    }

    private Task<SubscribeOutcome> AskAsync(
        string topic = "", Frequency frequency = Frequency.Immediate, string address = "someone@example.org",
        string client = "192.0.2.1") =>
        Desk.SubscribeAsync(new(address, topic, frequency, "en", client), Token);

    // Gives the token to manage it by.
    private async Task<string> SubscribeAsync(
        string topic = "", Frequency frequency = Frequency.Immediate, string address = "someone@example.org",
        string client = "192.0.2.1")
    {
        Assert.IsType<SubscribeOutcome.Asked>(await AskAsync(topic, frequency, address, client));
        var mails = await _world.TakeMailsAsync();
        return (await Desk.ConfirmAsync(Link(Assert.Single(mails).Mail!), Token))!;
    }

    // Everything the channel and the mailer do, until they have nothing left.
    private async Task<IReadOnlyList<LeasedMail>> TellAsync()
    {
        await _world.TailAsync<MailChannel>();
        while (await _world.Get<SubscriptionMailer>().RunOnceAsync(Token))
        {
        }
        return await _world.TakeMailsAsync();
    }

    private static string Link(OutgoingMail mail) => Confirmation().Match(mail.Text).Groups[1].Value;

    private static string Header(OutgoingMail mail, string name) =>
        mail.Headers.Single(header => header.Name == name).Value;

    [GeneratedRegex(@"/subscriptions/confirm/(\S+)")]
    private static partial Regex Confirmation();
}
