using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Startup;

/// <summary>
/// Takes the address of a visitor, and whether it came by https, from <c>X-Forwarded-For</c> and
/// <c>X-Forwarded-Proto</c>, where the networks of <c>ConsumerSafety:TrustedProxies</c> put them; anybody else could
/// write anything there.
/// </summary>
internal static class TrustedProxies
{
    public static IServiceCollection AddTrustedProxies(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<CatalogueOptions>, TrustedProxiesValidator>();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<CatalogueOptions>>((headers, options) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            headers.ForwardLimit = null;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var network in options.Value.TrustedProxies)
                headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
        return services;
    }

    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<CatalogueOptions>>().Value.TrustedProxies.Count > 0)
            app.UseForwardedHeaders();
    }
}
