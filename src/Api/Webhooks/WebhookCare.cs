using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Webhooks;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>Disables webhooks that do nothing but fail, tells their agencies, and forgets old calls.</summary>
internal sealed class WebhookCare(
    WebhookStore webhooks,
    WebhookQueue queue,
    WebhookLog log,
    AccountStore accounts,
    IOptions<PublicAddressOptions> address,
    TimeProvider clock)
{
    private static readonly TimeSpan s_memory = TimeSpan.FromDays(30);

    /// <summary>Disables those that have failed for too long, and gives how many there were.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var failing = await queue.FindFailingAsync(clock.GetUtcNow() - WebhookLimits.Patience, cancellationToken);
        foreach (var id in failing)
            await DisableAsync(id, "Every call of three days failed.", cancellationToken);
        return failing.Count;
    }

    /// <summary>Disables one, and tells the administrators of its agency by mail.</summary>
    public async Task DisableAsync(string id, string reason, CancellationToken cancellationToken)
    {
        if (await webhooks.FindAsync(id, cancellationToken) is not { } webhook)
            return;
        var mails = (await accounts.ReadAsync(webhook.AgencyId, cancellationToken))
            .Where(account => account.State == AccountState.Active
                && account.Roles.Contains(Role.AgencyAdministrator))
            .Select(account => Write(webhook, account))
            .ToList();
        await webhooks.DisableAsync(id, reason, mails, cancellationToken);
    }

    /// <summary>Forgets calls, and what was sent, after some weeks.</summary>
    public Task ForgetAsync(CancellationToken cancellationToken) =>
        log.ForgetAsync(clock.GetUtcNow() - s_memory, cancellationToken);

    private OutgoingMail Write(Webhook webhook, Account account)
    {
        var prefix = account.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "" : "/en";
        return new(
            account.Email,
            account.Language,
            string.Format(null, WebhookTexts.DisabledSubject.In(account.Language), webhook.Name),
            string.Format(
                null, WebhookTexts.DisabledBody.In(account.Language), webhook.Name, webhook.Address,
                address.Value.Of($"{prefix}/console/webhooks/{webhook.Id}")));
    }
}
