using System.Security.Cryptography;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Complaints;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Complaints;

/// <summary>
/// The two cookies of people who complain: which form is theirs, and, for half an hour, which complaint they have shown
/// number and passphrase of.
/// </summary>
public sealed class ComplaintCookies(IOptions<PublicAddressOptions> address, IDataProtectionProvider protection)
{
    private static readonly TimeSpan s_openFor = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("ConsumerSafety.ComplaintAccess").ToTimeLimitedDataProtector();

    private bool IsHttps => address.Value.PublicAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The token of the form; null when there is none.</summary>
    public string? FindForm(HttpContext context) => context.Request.Cookies[Name("complaint-form")];

    /// <summary>Begins a form, and gives its token.</summary>
    public string BeginForm(HttpContext context)
    {
        var token = FormDesk.CreateToken();
        context.Response.Cookies.Append(Name("complaint-form"), token, Options(FormDesk.FormLifetime));
        return token;
    }

    /// <summary>Forgets the form.</summary>
    public void EndForm(HttpContext context) =>
        context.Response.Cookies.Delete(Name("complaint-form"), Options(null));

    /// <summary>Remembers that number and passphrase were right.</summary>
    public void Open(HttpContext context, string id, string number) => context.Response.Cookies.Append(
        Name("complaint"), _protector.Protect($"{id} {number}", s_openFor), Options(s_openFor));

    /// <summary>The key of the complaint that was opened last, if it has this number; null otherwise.</summary>
    public string? FindOpen(HttpContext context, string number)
    {
        if (context.Request.Cookies[Name("complaint")] is not { } cookie)
            return null;
        try
        {
            return _protector.Unprotect(cookie).Split(' ') is [var id, var open] && open == number ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Forgets what was opened.</summary>
    public void Close(HttpContext context) => context.Response.Cookies.Delete(Name("complaint"), Options(null));

    private string Name(string name) => IsHttps ? $"__Host-{name}" : name;

    private CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
