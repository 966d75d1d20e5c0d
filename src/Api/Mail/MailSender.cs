using ConsumerSafety.Storage.Mail;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Mail;

/// <summary>Sends what waits in the outbox.</summary>
internal sealed partial class MailSender(
    MailQueue queue,
    MailMessages messages,
    IMailRoute route,
    IOptions<MailOptions> options,
    TimeProvider clock,
    ILogger<MailSender> logger)
{
    private const int BatchSize = 50;
    private static readonly TimeSpan s_leaseTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_pauseOfRoute = TimeSpan.FromSeconds(30);

    /// <summary>Sends what is due, at most a batch; true when some of it went out, so that there may be more.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var mails = await queue.LeaseAsync(BatchSize, s_leaseTime, cancellationToken);
        if (mails.Count == 0)
            return false;
        var unsent = mails.Select(mail => mail.Id).ToHashSet();
        // Others may send what the lease would not last for.
        var deadline = clock.GetUtcNow() + s_leaseTime / 2;
        try
        {
            await using var open = await route.OpenAsync(cancellationToken);
            foreach (var mail in mails)
            {
                if (clock.GetUtcNow() >= deadline)
                    break;
                await SendAsync(open, mail, cancellationToken);
                unsent.Remove(mail.Id);
            }
            if (unsent.Count > 0)
                await queue.PutOffAsync(unsent, clock.GetUtcNow(), isTried: false, "Not its turn.", cancellationToken);
            return true;
        }
        catch (MailRouteException fault)
        {
            // Not the mails' fault: it does not count against them, and all is sent once the way is open again.
            LogClosed(fault.Message, unsent.Count);
            var dueAt = clock.GetUtcNow() + s_pauseOfRoute;
            await queue.PutOffAsync(unsent, dueAt, isTried: false, fault.Message, cancellationToken);
            return false;
        }
    }

    private async Task SendAsync(IOpenMailRoute open, LeasedMail leased, CancellationToken cancellationToken)
    {
        if (leased.Mail is not { } mail)
        {
            await queue.GiveUpAsync(leased.Id, "The key it was encrypted with is lost.", cancellationToken);
            LogGivenUp(leased.Id, "the key it was encrypted with is lost");
            return;
        }
        try
        {
            await open.SendAsync(leased.Id, messages.Create(leased, mail), cancellationToken);
            await queue.CompleteAsync(leased.Id, cancellationToken);
        }
        catch (MailRefusedException fault) when (fault.IsFinal || leased.Attempts + 1 >= options.Value.MaxAttempts)
        {
            await queue.GiveUpAsync(leased.Id, fault.Message, cancellationToken);
            LogGivenUp(leased.Id, fault.Message);
        }
        catch (MailRefusedException fault)
        {
            var dueAt = clock.GetUtcNow() + MailBackoff.After(leased.Attempts + 1);
            await queue.PutOffAsync([leased.Id], dueAt, isTried: true, fault.Message, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No mail can be sent at present ({Fault}); {Count} are kept for later")]
    private partial void LogClosed(string fault, int count);

    [LoggerMessage(LogLevel.Warning, "The mail {Id} was given up: {Fault}")]
    private partial void LogGivenUp(string id, string fault);
}
