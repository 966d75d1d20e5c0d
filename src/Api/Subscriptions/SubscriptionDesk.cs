using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Storage.Limits;
using ConsumerSafety.Storage.Subscriptions;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>What visitors and subscribers can do about subscriptions.</summary>
public sealed class SubscriptionDesk
{
    /// <summary>How many subscriptions one address may have.</summary>
    public const int MostOfAddress = 50;

    private const string Actor = "subscriber";
    private const int MostOfAddressAnHour = 10;
    private const int MostOfClientAnHour = 30;
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    private readonly SubscriptionStore _store;
    private readonly RateStore _rates;
    private readonly ITopicReader _topics;
    private readonly AddressCipher _cipher;
    private readonly SubscriptionTokens _tokens;
    private readonly ConfirmationMail _confirmation;
    private readonly TimeProvider _clock;

    internal SubscriptionDesk(
        SubscriptionStore store, RateStore rates, ITopicReader topics, AddressCipher cipher,
        SubscriptionTokens tokens, ConfirmationMail confirmation, TimeProvider clock)
    {
        (_store, _rates, _topics, _cipher) = (store, rates, topics, cipher);
        (_tokens, _confirmation, _clock) = (tokens, confirmation, clock);
    }

    /// <summary>Takes in a wish to subscribe, and asks the owner of the address whether it is theirs.</summary>
    public async Task<SubscribeOutcome> SubscribeAsync(
        SubscriptionRequest request, CancellationToken cancellationToken)
    {
        if (MailAddress.Read(request.Address) is not { } address)
            return new SubscribeOutcome.BadAddress();
        var topic = _topics.Read(request.Topic, request.Language);
        if (topic.Faults.Count > 0)
            return new SubscribeOutcome.BadTopic(topic.Faults);
        var hash = await _cipher.HashAsync(address, cancellationToken);
        var client = await _cipher.HashAsync(request.Client, cancellationToken);
        if (!await _rates.UseAsync($"subscribe-from:{client}", MostOfClientAnHour, s_hour, cancellationToken)
            || !await _rates.UseAsync($"subscribe-to:{hash}", MostOfAddressAnHour, s_hour, cancellationToken))
            return new SubscribeOutcome.TooOften();
        var subscription = new Subscription
        {
            Id = Guid.CreateVersion7(_clock.GetUtcNow()).ToString("N"),
            Address = _cipher.Encrypt(address),
            AddressHash = hash,
            Language = request.Language,
            Topic = topic.Topic,
            Frequency = request.Frequency,
            State = SubscriptionState.Pending,
            CreatedAt = _clock.GetUtcNow(),
        };
        var mail = _confirmation.Write(subscription, address, topic.Name);
        await _store.AddAsync(subscription, mail, MostOfAddress, Actor, cancellationToken);
        return new SubscribeOutcome.Asked();
    }

    /// <summary>The subscription that a link to confirm is about; null when there is none.</summary>
    public Task<SubscriptionView?> FindToConfirmAsync(
        string token, string language, CancellationToken cancellationToken) =>
        FindAsync(SubscriptionLink.Confirm, token, language, cancellationToken);

    /// <summary>The subscription that a link to unsubscribe is about; null when there is none.</summary>
    public Task<SubscriptionView?> FindToEndAsync(
        string token, string language, CancellationToken cancellationToken) =>
        FindAsync(SubscriptionLink.Unsubscribe, token, language, cancellationToken);

    /// <summary>
    /// Takes an address for confirmed, and gives the token to manage it by; null when the subscription is gone.
    /// </summary>
    public async Task<string?> ConfirmAsync(string token, CancellationToken cancellationToken)
    {
        if (_tokens.Read(SubscriptionLink.Confirm, token) is not { } id)
            return null;
        var subscription = await _store.ChangeAsync(
            id,
            (before, now) => before.State == SubscriptionState.Pending
                ? before with { State = SubscriptionState.Active, ConfirmedAt = now }
                : before,
            Actor,
            cancellationToken);
        return subscription is null ? null : _tokens.Create(SubscriptionLink.Manage, id);
    }

    /// <summary>Ends a subscription, also one that has ended. False for what is no such token.</summary>
    public async Task<bool> EndAsync(string token, CancellationToken cancellationToken)
    {
        if (_tokens.Read(SubscriptionLink.Unsubscribe, token) is not { } id)
            return false;
        await _store.RemoveAsync([id], Actor, cancellationToken);
        return true;
    }

    /// <summary>The subscriptions of the one whom a link to manage was sent; null when it is no such token.</summary>
    public async Task<IReadOnlyList<SubscriptionView>?> ReadAsync(
        string token, string language, CancellationToken cancellationToken) =>
        await OwnAsync(token, cancellationToken) is not { } own
            ? null
            : [.. own.Select(subscription => View(subscription, language))];

    /// <summary>Changes one of them; false when it is not among them.</summary>
    public async Task<bool> ChangeAsync(
        string token, string id, Frequency frequency, bool isPaused, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(token, cancellationToken) ?? [];
        if (!own.Exists(subscription => subscription.Id == id))
            return false;
        var state = isPaused ? SubscriptionState.Paused : SubscriptionState.Active;
        return await _store.ChangeAsync(
            id,
            (before, now) => before with
            {
                Frequency = frequency,
                State = state,
                // Whoever holds this link was sent it to the same address.
                ConfirmedAt = before.ConfirmedAt ?? now,
            },
            Actor,
            cancellationToken) is not null;
    }

    /// <summary>Removes one of them, or all when none is named.</summary>
    public async Task<int> RemoveAsync(string token, string? id, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(token, cancellationToken) ?? [];
        var ids = own.Select(subscription => subscription.Id).Where(other => id is null || other == id).ToList();
        return await _store.RemoveAsync(ids, Actor, cancellationToken);
    }

    private async Task<SubscriptionView?> FindAsync(
        SubscriptionLink purpose, string token, string language, CancellationToken cancellationToken)
    {
        if (_tokens.Read(purpose, token) is not { } id)
            return null;
        return await _store.FindAsync(id, cancellationToken) is { } subscription
            ? View(subscription, language)
            : null;
    }

    // The link stays good as long as the address has the subscription it was sent for.
    private async Task<List<Subscription>?> OwnAsync(string token, CancellationToken cancellationToken)
    {
        if (_tokens.Read(SubscriptionLink.Manage, token) is not { } id)
            return null;
        return await _store.FindAsync(id, cancellationToken) is { } subscription
            ? await _store.FindOfAddressAsync(subscription.AddressHash, cancellationToken)
            : null;
    }

    private SubscriptionView View(Subscription subscription, string language)
    {
        var topic = _topics.Read(subscription.Topic, language);
        return new(subscription.Id, topic.Name, topic.SitePath, subscription.Frequency, subscription.State);
    }
}
