using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Webhooks;

/// <summary>The webhooks. Safe to use from any thread.</summary>
public sealed class WebhookStore
{
    private static readonly Statement s_readOfAgency = new("""
        SELECT
            Content
        FROM
            Webhooks
        WHERE
            AgencyId = @AgencyId
        ORDER BY
            Id
        """);

    private static readonly Statement s_readActive = new("""
        SELECT
            Content
        FROM
            Webhooks
        WHERE
            State = 'Active'
        ORDER BY
            Id
        """);

    private readonly CatalogueDatabase _database;
    private readonly MailOutbox _outbox;

    internal WebhookStore(CatalogueDatabase database, MailOutbox outbox) => (_database, _outbox) = (database, outbox);

    /// <summary>The webhook, or null.</summary>
    public async Task<Webhook?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var content = await _database.ReadAsync(
            (session, token) => DocumentTable.Webhooks.FindAsync(session, id, token), cancellationToken);
        return content is null ? null : Read(content);
    }

    /// <summary>Those of an agency, or of all when none is named.</summary>
    public async Task<IReadOnlyList<Webhook>> ReadAsync(string? agencyId, CancellationToken cancellationToken) =>
        (await _database.ReadAsync(
            (session, token) => agencyId is null
                ? DocumentTable.Webhooks.ReadAllAsync(session, token)
                : session.QueryAsync<byte[]>(s_readOfAgency, new { AgencyId = agencyId }, token),
            cancellationToken))
        .ConvertAll(Read);

    /// <summary>Those that are called.</summary>
    public async Task<IReadOnlyList<Webhook>> ReadActiveAsync(CancellationToken cancellationToken) =>
        (await _database.ReadAsync(
            (session, token) => session.QueryAsync<byte[]>(s_readActive, null, token), cancellationToken))
        .ConvertAll(Read);

    /// <summary>Adds a webhook; false, and nothing is done, when its agency has as many as it may.</summary>
    public Task<bool> AddAsync(Webhook webhook, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var own = new { webhook.AgencyId };
                if ((await write.Session.QueryAsync<byte[]>(s_readOfAgency, own, token)).Count
                    >= WebhookLimits.MaxOfAgency)
                    return false;
                await DocumentTable.Webhooks.AddAsync(
                    write, webhook.Id, DocumentJson.Write(webhook), AuditAction.Added, null, token);
                await WebhookRows.AddAsync(write, webhook.Id, token);
                return true;
            },
            cancellationToken);

    /// <summary>Changes a webhook, and gives it as it is then; null when it is gone.</summary>
    public Task<Webhook?> ChangeAsync(
        string id, Func<Webhook, Webhook> change, string? reason, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, change, reason, [], actor, cancellationToken);

    /// <summary>
    /// Disables a webhook together with the mails that say so; false when it is gone or not called anyway.
    /// </summary>
    public async Task<bool> DisableAsync(
        string id, string reason, IReadOnlyList<OutgoingMail> mails, CancellationToken cancellationToken)
    {
        var hasChanged = false;
        await ChangeAsync(
            id,
            webhook =>
            {
                hasChanged = webhook.State == WebhookState.Active;
                return hasChanged ? webhook with { State = WebhookState.Disabled } : webhook;
            },
            reason,
            mails,
            "delivery",
            cancellationToken);
        return hasChanged;
    }

    /// <summary>Removes a webhook and all that was sent to it; false when it is gone.</summary>
    public Task<bool> RemoveAsync(string id, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                if (await DocumentTable.Webhooks.FindAsync(write.Session, id, token) is null)
                    return false;
                await DocumentTable.Webhooks.RemoveAsync(write, id, null, token);
                await WebhookRows.RemoveAsync(write, id, token);
                return true;
            },
            cancellationToken);

    private Task<Webhook?> ChangeAsync(
        string id, Func<Webhook, Webhook> change, string? reason, IReadOnlyList<OutgoingMail> mails, string actor,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                if (await DocumentTable.Webhooks.FindAsync(write.Session, id, token) is not { } content)
                    return null;
                var before = Read(content);
                var after = change(before);
                var changed = DocumentJson.Write(after);
                if (changed.AsSpan().SequenceEqual(content))
                    return before;
                await DocumentTable.Webhooks.UpdateAsync(write, id, changed, AuditAction.Updated, reason, token);
                if (after.State == WebhookState.Active)
                    await WebhookRows.ResumeAsync(write, id, token);
                foreach (var mail in mails)
                    await _outbox.EnqueueAsync(write, mail, token);
                return after;
            },
            cancellationToken);

    private static Webhook Read(byte[] content) => DocumentJson.Read<Webhook>(content);
}
