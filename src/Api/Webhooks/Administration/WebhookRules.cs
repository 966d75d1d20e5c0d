using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Webhooks;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>What a webhook must be.</summary>
internal sealed class WebhookRules(
    ITopicReader topics, IHostResolver resolver, IOptions<WebhookOptions> options)
{
    /// <summary>Everything that is wrong with a form; paths are names of its members.</summary>
    public async Task<IReadOnlyList<Fault>> CheckAsync(WebhookForm form, CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Trim().Length > WebhookLimits.MaxName)
            faults.Add(Wrong(nameof(form.Name), WebhookTexts.Name, form.Name));
        if (await CheckAddressAsync(form.Address, cancellationToken) is { } fault)
            faults.Add(Wrong(nameof(form.Address), fault, form.Address));
        if (form.Events.Count == 0 || !form.Events.All(Enum.IsDefined))
            faults.Add(Wrong(nameof(form.Events), WebhookTexts.Events, null));
        if (form.State is not (WebhookState.Active or WebhookState.Paused))
            faults.Add(Wrong(nameof(form.State), WebhookTexts.State, form.State.ToString()));
        var chinese = topics.Read(form.Topic, "zh-CN").Faults;
        var english = topics.Read(form.Topic, "en").Faults;
        faults.AddRange(chinese.Zip(english, (zh, en) => Wrong(nameof(form.Topic), new(zh, en), form.Topic)));
        return faults;
    }

    /// <summary>Which events, each once and in their order.</summary>
    public static IReadOnlyList<NoticeEventType> Sort(IEnumerable<NoticeEventType> events) =>
        [.. events.Distinct().Order()];

    private async Task<LocalizedText?> CheckAddressAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length > WebhookLimits.MaxAddress
            || !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Host.Length == 0 || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return WebhookTexts.AddressForm;
        if (address.Scheme != Uri.UriSchemeHttps
            && !(options.Value.AllowHttp && address.Scheme == Uri.UriSchemeHttp))
            return options.Value.AllowHttp ? WebhookTexts.AddressSchemes : WebhookTexts.AddressScheme;
        if (!options.Value.AllowedPorts.Contains(address.Port))
            return WebhookTexts.Ports(options.Value.AllowedPorts);
        var addresses = await resolver.FindAsync(address.IdnHost.Trim('[', ']'), cancellationToken);
        if (addresses.Count == 0)
            return WebhookTexts.AddressUnknown;
        return options.Value.AllowPrivateNetworks || addresses.All(PublicNetworks.Contain)
            ? null
            : WebhookTexts.AddressPrivate;
    }

    private static Fault Wrong(string path, LocalizedText expected, string? value) =>
        new(path, FaultSeverity.Error, expected, value is { Length: > 200 } ? value[..200] : value);
}
