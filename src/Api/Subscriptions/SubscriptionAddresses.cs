using ConsumerSafety.Api.Addresses;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>Where the pages are that mails to subscribers lead to.</summary>
internal sealed class SubscriptionAddresses(SubscriptionTokens tokens, IOptions<PublicAddressOptions> address)
{
    /// <summary>Where a subscriber does something about a subscription.</summary>
    public string Of(SubscriptionLink purpose, string id, string language) =>
        Of($"/subscriptions/{purpose.ToString().ToLowerInvariant()}/{tokens.Create(purpose, id)}", language);

    /// <summary>The absolute address of a page that is given without language.</summary>
    public string Of(string path, string language) =>
        address.Value.Of((IsChinese(language) ? "" : "/en") + path);

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
