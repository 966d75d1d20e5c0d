using System.Text.Encodings.Web;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Keys;

/// <summary>Takes a key from <c>Authorization: Bearer csk_…</c> or <c>X-Api-Key</c>.</summary>
internal sealed class KeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyFinder finder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Api-Key";
    private const string Bearer = "Bearer ";

    /// <summary>The key that a request shows, or null.</summary>
    public static string? Read(HttpRequest request)
    {
        if (request.Headers[Header] is [{ Length: > 0 } key])
            return key;
        return request.Headers.Authorization is [{ } text]
            && text.StartsWith(Bearer + KeyText.Mark, StringComparison.OrdinalIgnoreCase)
            ? text[Bearer.Length..].Trim()
            : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Read(Request) is not { } text)
            return AuthenticateResult.NoResult();
        if (await finder.FindAsync(text, Context.RequestAborted) is not { } caller)
            return AuthenticateResult.Fail("The API key is unknown, was revoked or has expired.");
        var identity = new System.Security.Claims.ClaimsIdentity(CallerClaims.Of(caller), ProgramSchemes.ApiKey);
        return AuthenticateResult.Success(new(new(identity), Scheme.Name));
    }
}
