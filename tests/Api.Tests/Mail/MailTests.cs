using MimeKit;

namespace ConsumerSafety.Api.Tests.Mail;

/// <summary>What waits in the outbox reaches a server or a file, once the way is open.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task A_mail_goes_to_the_server_as_text_and_HTML_in_its_language()
    {
        await using var server = new SmtpListener();
        await using var world = await MailWorld.StartAsync(server.Port);
        await world.EnqueueAsync("first");

        Assert.True(await world.SendAsync());

        var message = MailWorld.Read(Assert.Single(server.Mails));
        Assert.Equal("提醒", message.Subject);
        Assert.Equal("first@safety.example", message.MessageId);
        Assert.Equal("消费安全", Assert.IsType<MailboxAddress>(Assert.Single(message.From)).Name);
        Assert.Equal("zh-CN", message.Body!.Headers[HeaderId.ContentLanguage]);
        Assert.Equal("正文", message.TextBody!.Trim());
        Assert.Equal("<p>正文</p>", message.HtmlBody!.Trim());
        Assert.False(await world.SendAsync());
    }

    [Fact]
    public async Task Mails_wait_for_a_server_that_is_down_and_go_out_when_it_is_back()
    {
        var server = new SmtpListener();
        var port = server.Port;
        await server.DisposeAsync();
        await using var world = await MailWorld.StartAsync(port);
        await world.EnqueueAsync("first");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.False(await world.SendAsync());
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await using var back = new SmtpListener(port);

        Assert.True(await world.SendAsync());
        Assert.Single(back.Mails);
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_good_is_given_up_and_the_others_go_on()
    {
        await using var server = new SmtpListener
        {
            Recipient = line => line.Contains("nobody", StringComparison.Ordinal) ? "550 unknown" : "250 ok",
        };
        await using var world = await MailWorld.StartAsync(server.Port);
        await world.EnqueueAsync("first", "nobody@example.org");
        await world.EnqueueAsync("second");

        await world.SendAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.SendAsync();

        Assert.Equal("second@safety.example", MailWorld.Read(Assert.Single(server.Mails)).MessageId);
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_now_is_tried_again_until_its_attempts_are_used_up()
    {
        var tries = 0;
        await using var server = new SmtpListener { Recipient = _ => $"450 busy {++tries}" };
        await using var world = await MailWorld.StartAsync(server.Port);
        await world.EnqueueAsync("first");

        for (var day = 0; day < 6; day++)
        {
            await world.SendAsync();
            world.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task Without_a_server_each_mail_becomes_one_file()
    {
        await using var world = await MailWorld.StartAsync();
        await world.EnqueueAsync("first");

        await world.SendAsync();

        var file = Assert.Single(Directory.GetFiles(world.Folder));
        Assert.Equal("first.eml", Path.GetFileName(file));
        var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("提醒", message.Subject);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_gets_the_mail_later_and_nothing_else()
    {
        await using var world = await MailWorld.StartAsync();
        await world.EnqueueAsync("first");
        var hindrance = Directory.CreateDirectory(Path.Combine(world.Folder, "first.eml"));

        Assert.False(await world.SendAsync());
        Assert.Empty(Directory.GetFiles(world.Folder));
        hindrance.Delete();
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await world.SendAsync());
        Assert.Single(Directory.GetFiles(world.Folder));
    }

    [Fact]
    public async Task A_line_break_in_a_subject_adds_no_header()
    {
        await using var world = await MailWorld.StartAsync();
        await world.EnqueueAsync("first", subject: "A\r\nBcc: all@example.org");

        await world.SendAsync();

        var message = await MimeMessage.LoadAsync(
            Path.Combine(world.Folder, "first.eml"), TestContext.Current.CancellationToken);
        Assert.Equal("A  Bcc: all@example.org", message.Subject);
        Assert.Empty(message.Bcc);
    }
}
