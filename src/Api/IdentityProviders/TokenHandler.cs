using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.IdentityProviders;

/// <summary>Asks one provider after another whether a token is theirs; each takes only what it signed itself.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    IOptions<IdentityOptions> identity)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        foreach (var provider in identity.Value.Providers.Where(provider => provider.IsForPrograms))
        {
            var result = await Context.AuthenticateAsync(TokenSchemes.Name(provider));
            if (result.Succeeded)
                return result;
        }
        return AuthenticateResult.Fail("No identity provider that is set up here vouches for the token.");
    }
}
