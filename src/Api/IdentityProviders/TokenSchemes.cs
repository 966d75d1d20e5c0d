using System.Security.Claims;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace ConsumerSafety.Api.IdentityProviders;

/// <summary>Tokens with which programs come that another identity provider vouches for.</summary>
internal static class TokenSchemes
{
    // Only what has a public half: with a shared secret, or none, whoever can check a token could make one.
    private static readonly string[] s_algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>The name of a provider's scheme.</summary>
    public static string Name(ProviderOptions provider) => ProgramSchemes.TokenPrefix + provider.Name;

    /// <summary>Adds the scheme of a provider.</summary>
    public static void Add(AuthenticationBuilder authentication, ProviderOptions provider) =>
        authentication.AddJwtBearer(Name(provider), options =>
        {
            options.Authority = provider.Authority;
            options.Audience = provider.Audience;
            options.RequireHttpsMetadata = provider.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
            options.MapInboundClaims = false;
            options.TokenValidationParameters.ValidAlgorithms = s_algorithms;
            options.TokenValidationParameters.RequireExpirationTime = true;
            options.TokenValidationParameters.RequireSignedTokens = true;
            options.TokenValidationParameters.ValidateIssuer = true;
            options.TokenValidationParameters.ValidateAudience = true;
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            options.Events = new() { OnTokenValidated = context => IdentifyAsync(context, provider) };
        });

    private static async Task IdentifyAsync(TokenValidatedContext context, ProviderOptions provider)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<ExternalAccounts>();
        if (await accounts.FindAsync(provider, context.Principal!, context.HttpContext.RequestAborted) is { } account)
            context.Principal = new(new ClaimsIdentity(CallerClaims.Of(account.ToCaller()), Name(provider)));
        else
            context.Fail("Whoever the token names has no role here.");
    }
}
