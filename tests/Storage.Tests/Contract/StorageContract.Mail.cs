using System.Text;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Mail;

namespace ConsumerSafety.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(5);

    private MailOutbox Outbox => Here.Get<MailOutbox>();

    private MailQueue Queue => Here.Get<MailQueue>();

    private static OutgoingMail Mail(string? id = null) => new("somebody@example.org", "en", "Subject", "Text") { Id = id };

    [Fact]
    public async Task A_mail_is_leased_by_one_node_as_it_was_taken_in()
    {
        var mail = Mail("first") with { Html = "<p>Text</p>", Headers = [new("List-Id", "<a.example>")] };
        await Outbox.EnqueueAsync(mail, Token);

        var leased = Assert.Single(await Queue.LeaseAsync(10, s_lease, Token));

        Assert.Equal(mail.Html, leased.Mail!.Html);
        Assert.Equal(mail.Headers, leased.Mail.Headers);
        Assert.Equal("first", leased.Id);
        Assert.Empty(await StartNode().Get<MailQueue>().LeaseAsync(10, s_lease, Token));
    }

    [Fact]
    public async Task A_mail_whose_node_died_is_leased_by_another_when_the_lease_ends()
    {
        await Outbox.EnqueueAsync(Mail("first"), Token);
        await Queue.LeaseAsync(10, s_lease, Token);

        Time.Advance(s_lease);

        Assert.Equal("first", Assert.Single(await StartNode().Get<MailQueue>().LeaseAsync(10, s_lease, Token)).Id);
    }

    [Fact]
    public async Task A_node_whose_lease_has_gone_to_another_says_nothing_more_of_a_mail()
    {
        await Outbox.EnqueueAsync(Mail("first"), Token);
        await Queue.LeaseAsync(10, s_lease, Token);
        Time.Advance(s_lease);
        await StartNode().Get<MailQueue>().LeaseAsync(10, s_lease, Token);

        await Queue.PutOffAsync(["first"], Time.GetUtcNow().AddDays(1), true, "late", Token);

        Time.Advance(s_lease);
        Assert.Equal(0, Assert.Single(await Queue.LeaseAsync(10, s_lease, Token)).Attempts);
    }

    [Fact]
    public async Task A_mail_of_the_same_name_is_taken_in_once()
    {
        Assert.True(await Outbox.EnqueueAsync(Mail("first"), Token));
        Assert.False(await Outbox.EnqueueAsync(Mail("first"), Token));

        Assert.Single(await Queue.LeaseAsync(10, s_lease, Token));
    }

    [Fact]
    public async Task What_a_mail_says_is_encrypted_and_gone_once_it_is_sent()
    {
        await Outbox.EnqueueAsync(Mail("first"), Token);
        var kept = await ReadContentAsync();
        await Queue.LeaseAsync(10, s_lease, Token);
        await Queue.CompleteAsync("first", Token);

        Assert.DoesNotContain("example.org", Encoding.UTF8.GetString(kept!), StringComparison.Ordinal);
        Assert.Null(await ReadContentAsync());
        Assert.Empty(await Queue.LeaseAsync(10, s_lease, Token));
    }

    [Fact]
    public async Task A_mail_that_is_put_off_comes_again_at_its_time()
    {
        await Outbox.EnqueueAsync(Mail("first"), Token);
        await Queue.LeaseAsync(10, s_lease, Token);
        await Queue.PutOffAsync(["first"], Time.GetUtcNow().AddHours(1), true, "busy", Token);

        Assert.Empty(await Queue.LeaseAsync(10, s_lease, Token));
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, Assert.Single(await Queue.LeaseAsync(10, s_lease, Token)).Attempts);
    }

    [Fact]
    public async Task A_mail_of_a_change_that_failed_is_not_sent()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Here.Database.WriteAsync<bool>(
            "test",
            async (write, token) =>
            {
                await Outbox.EnqueueAsync(write, Mail("first"), token);
                throw new InvalidOperationException("no");
            },
            Token));

        Assert.Empty(await Queue.LeaseAsync(10, s_lease, Token));
    }

    [Theory]
    [InlineData("somebody@example.org\r\nBcc: all@example.org", "List-Id", "a")]
    [InlineData("somebody@example.org", "List-Id", "a\r\nBcc: all@example.org")]
    [InlineData("somebody@example.org", "Bcc", "all@example.org")]
    [InlineData("somebody@example.org", "List-Id: a\r\nBcc", "all@example.org")]
    public async Task A_mail_that_would_add_headers_of_somebody_elses_is_refused(string to, string name, string value)
    {
        var mail = Mail() with { To = to, Headers = [new(name, value)] };

        await Assert.ThrowsAsync<ArgumentException>(() => Outbox.EnqueueAsync(mail, Token));
    }

    private Task<byte[]?> ReadContentAsync() => Here.Database.ReadAsync(
        (session, token) => session.FindAsync<byte[]>(new("SELECT Content FROM Mails"), null, token), Token);
}
