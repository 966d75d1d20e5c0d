using ConsumerSafety.Domain.Subscriptions;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>A subscription as its subscriber sees it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is about, in the language asked for.</param>
/// <param name="SitePath">Where the site shows that, without language.</param>
/// <param name="Frequency">How often.</param>
/// <param name="State">Whether at all.</param>
public sealed record SubscriptionView(
    string Id, string Name, string SitePath, Frequency Frequency, SubscriptionState State);
