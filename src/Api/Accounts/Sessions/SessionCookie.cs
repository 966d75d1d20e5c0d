using ConsumerSafety.Api.Addresses;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Accounts.Sessions;

/// <summary>
/// The cookies of signing in. Behind an https address they carry the <c>__Host-</c> prefix: browsers then take them
/// from this very host alone, over https alone.
/// </summary>
internal sealed class SessionCookie(IOptions<PublicAddressOptions> address, IOptions<SessionOptions> sessions)
    : IConfigureNamedOptions<CookieAuthenticationOptions>, IConfigureOptions<AntiforgeryOptions>
{
    private static readonly TimeSpan s_codeStep = TimeSpan.FromMinutes(5);

    public void Configure(CookieAuthenticationOptions options)
    {
        // Only the two named below are ours.
    }

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == IdentityConstants.ApplicationScheme)
        {
            Configure(options.Cookie, "session");
            options.ExpireTimeSpan = sessions.Value.Longest;
            options.SlidingExpiration = false;
            options.EventsType = typeof(SessionEvents);
        }
        else if (name == IdentityConstants.TwoFactorUserIdScheme)
        {
            Configure(options.Cookie, "sign-in");
            options.ExpireTimeSpan = s_codeStep;
            options.SlidingExpiration = false;
        }
    }

    public void Configure(AntiforgeryOptions options)
    {
        Configure(options.Cookie, "form");
        options.HeaderName = "X-Form-Token";
    }

    private void Configure(CookieBuilder cookie, string name)
    {
        var isHttps = address.Value.PublicAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        cookie.Name = isHttps ? $"__Host-{name}" : name;
        cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }
}
