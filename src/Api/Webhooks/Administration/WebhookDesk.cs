using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Storage.Webhooks;

namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>What agencies can do about webhooks. Whoever has no right to one is told there is none.</summary>
public sealed class WebhookDesk
{
    private readonly WebhookStore _store;
    private readonly WebhookRules _rules;
    private readonly SecretCipher _cipher;
    private readonly ITopicReader _topics;
    private readonly CatalogueSearch _search;
    private readonly TimeProvider _clock;

    internal WebhookDesk(
        WebhookStore store, WebhookRules rules, SecretCipher cipher, ITopicReader topics, CatalogueSearch search,
        TimeProvider clock) =>
        (_store, _rules, _cipher, _topics, _search, _clock) = (store, rules, cipher, topics, search, clock);

    /// <summary>The webhooks a caller may see.</summary>
    public async Task<IReadOnlyList<Webhook>> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.CanSomewhere(Permission.ManageWebhooks))
            return [];
        var isOwnOnly = !caller.Can(Permission.ManageWebhooks, null);
        return await _store.ReadAsync(isOwnOnly ? caller.AgencyId : null, cancellationToken);
    }

    /// <summary>A webhook; null when there is none the caller may see.</summary>
    public async Task<Webhook?> FindAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await _store.FindAsync(id, cancellationToken) is { } webhook
        && caller.Can(Permission.ManageWebhooks, webhook.AgencyId)
            ? webhook
            : null;

    /// <summary>Adds one; the secret is in the outcome and nowhere else.</summary>
    public async Task<WebhookOutcome> AddAsync(Caller caller, WebhookForm form, CancellationToken cancellationToken)
    {
        var agency = form.AgencyId ?? caller.AgencyId;
        if (!caller.Can(Permission.ManageWebhooks, agency))
            return new WebhookOutcome.Forbidden();
        var faults = await _rules.CheckAsync(form, cancellationToken);
        if (agency is null || _search.Find(EntitySets.Agencies, agency) is null)
            faults = [.. faults, new(nameof(form.AgencyId), FaultSeverity.Error, WebhookTexts.Agency, agency)];
        if (faults.Count > 0)
            return new WebhookOutcome.Invalid(faults);
        var secret = WebhookSignature.CreateSecret();
        var now = _clock.GetUtcNow();
        var webhook = Fill(
            new()
            {
                Id = Guid.CreateVersion7(now).ToString("N"),
                AgencyId = agency!,
                Name = "",
                Address = "",
                Topic = "",
                Events = [],
                State = form.State,
                Secrets = [new(_cipher.Encrypt(secret), now, null)],
                CreatedAt = now,
            },
            form);
        return await _store.AddAsync(webhook, caller.Actor, cancellationToken)
            ? new WebhookOutcome.Done(webhook, secret)
            : new WebhookOutcome.Invalid(
                [new(nameof(form.AgencyId), FaultSeverity.Error, WebhookTexts.Full, agency)]);
    }

    /// <summary>Changes one. A disabled one is called again when the form says <c>Active</c>.</summary>
    public async Task<WebhookOutcome> ChangeAsync(
        Caller caller, string id, WebhookForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is null)
            return new WebhookOutcome.NotFound();
        var faults = await _rules.CheckAsync(form, cancellationToken);
        if (faults.Count > 0)
            return new WebhookOutcome.Invalid(faults);
        return Outcome(await _store.ChangeAsync(
            id, webhook => Fill(webhook, form), null, caller.Actor, cancellationToken));
    }

    /// <summary>
    /// Makes a new secret, which is in the outcome and nowhere else; the one before is signed with as well for a day.
    /// </summary>
    public async Task<WebhookOutcome> RotateAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is null)
            return new WebhookOutcome.NotFound();
        var secret = WebhookSignature.CreateSecret();
        var now = _clock.GetUtcNow();
        var content = _cipher.Encrypt(secret);
        var changed = await _store.ChangeAsync(
            id,
            webhook => webhook with
            {
                Secrets =
                [
                    new(content, now, null), webhook.Secrets[0] with { EndsAt = now + WebhookLimits.SecretOverlap },
                ],
            },
            "A new secret.",
            caller.Actor,
            cancellationToken);
        return Outcome(changed, secret);
    }

    /// <summary>Removes one; false when there is none the caller may see.</summary>
    public async Task<bool> RemoveAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await FindAsync(caller, id, cancellationToken) is not null
        && await _store.RemoveAsync(id, caller.Actor, cancellationToken);

    private Webhook Fill(Webhook webhook, WebhookForm form) => webhook with
    {
        Name = form.Name.Trim(),
        Address = new Uri(form.Address).AbsoluteUri,
        Topic = _topics.Read(form.Topic, "en").Topic,
        Events = WebhookRules.Sort(form.Events),
        State = form.State,
    };

    private static WebhookOutcome Outcome(Webhook? webhook, string? secret = null) =>
        webhook is null ? new WebhookOutcome.NotFound() : new WebhookOutcome.Done(webhook, secret);
}
