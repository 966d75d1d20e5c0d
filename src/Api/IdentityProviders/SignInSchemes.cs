using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Api.Addresses;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ConsumerSafety.Api.IdentityProviders;

/// <summary>
/// People who sign in with another identity provider: OpenID Connect's code flow with PKCE. What follows is a session
/// like any other, which is listed and can be ended.
/// </summary>
internal static class SignInSchemes
{
    /// <summary>Where people are told that they could not sign in.</summary>
    private const string Refused = "/console/sign-in?provider=refused";

    /// <summary>The name of a provider's scheme.</summary>
    public static string Name(string provider) => "SignIn:" + provider;

    /// <summary>Adds the scheme of a provider.</summary>
    public static void Add(AuthenticationBuilder authentication, ProviderOptions provider) =>
        authentication.AddOpenIdConnect(Name(provider.Name), provider.Name, options =>
        {
            options.Authority = provider.Authority;
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.RequireHttpsMetadata = provider.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
            options.SignInScheme = IdentityConstants.ApplicationScheme;
            options.CallbackPath = $"/console/sign-in/{provider.Name}/done";
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            options.GetClaimsFromUserInfoEndpoint = false;
            // Of the code flow nothing is posted from there, so that no cookie has to go along with such.
            foreach (var cookie in (CookieBuilder[])[options.NonceCookie, options.CorrelationCookie])
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            options.Events = new()
            {
                OnRedirectToIdentityProvider = NameAddress,
                OnTokenValidated = context => IdentifyAsync(context, provider),
                OnRemoteFailure = SendBack,
            };
        });

    // Behind a proxy that ends https, the request does not know the address that the browser sees.
    private static Task NameAddress(RedirectContext context)
    {
        var address = context.HttpContext.RequestServices.GetRequiredService<IOptions<PublicAddressOptions>>().Value;
        if (address.PublicAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            context.ProtocolMessage.RedirectUri = address.Of(context.Options.CallbackPath);
        return Task.CompletedTask;
    }

    private static async Task IdentifyAsync(TokenValidatedContext context, ProviderOptions provider)
    {
        var services = context.HttpContext.RequestServices;
        var account = await services.GetRequiredService<ExternalAccounts>()
            .FindAsync(provider, context.Principal!, context.HttpContext.RequestAborted);
        if (account is null)
        {
            context.Fail("Whoever signed in has no role here.");
            return;
        }
        context.Principal = await services.GetRequiredService<SessionService>()
            .BeginAsync(account, $"provider {provider.Name}", context.HttpContext);
        // The cookie holds the session alone, for as long as sessions last, not what the provider said.
        context.Properties = new() { RedirectUri = context.Properties?.RedirectUri };
    }

    private static Task SendBack(RemoteFailureContext context)
    {
        var isEnglish = context.Properties?.RedirectUri?.StartsWith("/en/", StringComparison.Ordinal) == true;
        context.Response.Redirect((isEnglish ? "/en" : "") + Refused);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
