using System.Net;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Startup;

/// <summary>Says which of the trusted proxies is no network.</summary>
internal sealed class TrustedProxiesValidator : IValidateOptions<CatalogueOptions>
{
    public ValidateOptionsResult Validate(string? name, CatalogueOptions options)
    {
        var faults = options.TrustedProxies.Where(network => !IPNetwork.TryParse(network, out _)).Select(network =>
            $"ConsumerSafety:TrustedProxies names '{network}'; each must be a network such as 10.0.0.0/8 or "
            + "192.0.2.7/32.").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
