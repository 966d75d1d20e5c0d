using ConsumerSafety.Api.Agencies;
using ConsumerSafety.Api.Auditing;
using ConsumerSafety.Api.IdentityProviders;
using ConsumerSafety.Api.Keys;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Log;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProviderSettings = ConsumerSafety.Api.IdentityProviders.IdentityOptions;

namespace ConsumerSafety.Api.Programs;

/// <summary>Adds the ways to say who one is beside the cookie: API keys, and other identity providers.</summary>
public static class ProgramSignIn
{
    private const string Door = "Door";

    /// <summary>
    /// Adds keys and the identity providers of the settings. Below <c>/api</c> a key or a token says who calls, where
    /// there is one; everywhere else, and without one, the cookie. Needs <c>AddSignIn</c>.
    /// </summary>
    public static IServiceCollection AddProgramSignIn(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KeyOptions>().BindConfiguration(KeyOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProviderSettings>().BindConfiguration(ProviderSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProviderSettings>, IdentityOptionsValidator>();
        services.AddSingleton<KeyFinder>();
        services.AddSingleton<KeyPace>();
        services.AddSingleton<KeyService>();
        services.AddSingleton<AgencyService>();
        services.AddSingleton(provider => new AuditService(
            provider.GetRequiredService<AuditLog>(), provider.GetRequiredService<AccountStore>(),
            new(provider.GetRequiredService<AccountStore>())));
        services.AddSingleton<AuditChecker>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditChecker>());
        services.AddSingleton<ExternalAccounts>();
        var authentication = services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(ProgramSchemes.ApiKey, null)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Name, null)
            .AddPolicyScheme(Door, null, options => options.ForwardDefaultSelector = Select);
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = Door);
        // Schemes are made before settings are checked; what is wrong with them stops the start a moment later.
        var providers = configuration.GetSection(ProviderSettings.Section).Get<ProviderSettings>()?.Providers ?? [];
        foreach (var provider in providers.DistinctBy(provider => provider.Name))
        {
            if (provider.IsForPrograms)
                TokenSchemes.Add(authentication, provider);
            if (provider.IsForPeople)
                SignInSchemes.Add(authentication, provider);
        }
        return services;
    }

    private static string Select(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(ApiGroup.Prefix) ? IdentityConstants.ApplicationScheme
        : KeyHandler.Read(context.Request) is not null ? ProgramSchemes.ApiKey
        : context.Request.Headers.Authorization.Count > 0 ? TokenHandler.Name
        : IdentityConstants.ApplicationScheme;
}
