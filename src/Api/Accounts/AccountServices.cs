using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.Links;
using ConsumerSafety.Api.Accounts.Own;
using ConsumerSafety.Api.Accounts.Passkeys;
using ConsumerSafety.Api.Accounts.Passwords;
using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Api.Accounts.SigningIn;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Agencies;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Accounts;

/// <summary>Adds accounts and signing in.</summary>
public static class AccountServices
{
    private const int FailuresUntilLocked = 5;
    private static readonly TimeSpan s_lockedFor = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Adds the accounts over ASP.NET Core Identity, as the server and the command line use them. Needs the stores of
    /// <c>AddStorage</c> and the keys of <c>AddProtection</c>.
    /// </summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SessionOptions>()
            .Bind(configuration.GetSection(SessionOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        // Twice what Identity does by itself: OWASP's figure for PBKDF2 with HMAC-SHA512.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<ILookupNormalizer, EmailNormalizer>();
        services.AddSingleton<AccountSecrets>();
        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<LinkMaker>();
        services.AddIdentityCore<AccountUser>(Configure)
            .AddUserStore<AccountUserStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<CodeOnce>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped(provider => new AccountMaker(
            provider.GetRequiredService<UserManager<AccountUser>>(), provider.GetRequiredService<AgencyStore>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>
    /// Adds signing in by cookie, and the policies of <see cref="PermissionPolicies"/>. Other ways to say who one is
    /// are added beside it with <c>AddAuthentication()</c>. Needs <see cref="AddAccounts"/> and <c>AddApi</c>.
    /// </summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>>(
            provider => provider.GetRequiredService<SessionCookie>());
        services.AddSingleton<IConfigureOptions<AntiforgeryOptions>>(
            provider => provider.GetRequiredService<SessionCookie>());
        services.AddScoped<SessionEvents>();
        services.AddScoped<SessionService>();
        services.AddScoped(provider => new SignInService(
            provider.GetRequiredService<SignInManager<AccountUser>>(), provider.GetRequiredService<UnknownAccount>(),
            provider.GetRequiredService<SessionService>(), provider.GetRequiredService<SignInPace>()));
        services.AddSingleton<SignInPace>();
        services.AddSingleton<UnknownAccount>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeySettings>();
        services.AddScoped<IPasskeyHandler<AccountUser>, PasskeyHandler<AccountUser>>();
        services.AddScoped(provider => new OwnPassword(
            provider.GetRequiredService<SignInManager<AccountUser>>(), provider.GetRequiredService<SessionService>()));
        services.AddScoped(provider => new OwnSecondFactor(
            provider.GetRequiredService<SignInManager<AccountUser>>(), provider.GetRequiredService<OwnPassword>(),
            provider.GetRequiredService<AccountSecrets>()));
        services.AddScoped(provider => new OwnPasskeys(
            provider.GetRequiredService<SignInManager<AccountUser>>(), provider.GetRequiredService<OwnPassword>(),
            provider.GetRequiredService<PasskeyStore>()));
        services.AddScoped(provider => new PasskeySignIn(
            provider.GetRequiredService<SignInManager<AccountUser>>(), provider.GetRequiredService<SignInPace>()));
        services.AddScoped(provider => new PasswordLinks(
            provider.GetRequiredService<UserManager<AccountUser>>(), provider.GetRequiredService<AccountStore>(),
            provider.GetRequiredService<SignInFailureStore>(), provider.GetRequiredService<LinkMaker>(),
            provider.GetRequiredService<SignInPace>()));
        services.AddScoped(provider => new AccountAdministration(
            provider.GetRequiredService<UserManager<AccountUser>>(), provider.GetRequiredService<AccountStore>(),
            provider.GetRequiredService<AgencyStore>(), provider.GetRequiredService<LinkMaker>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<SignInManager<AccountUser>, AccountSignIn>();
        services.AddScoped<IUserConfirmation<AccountUser>, DefaultUserConfirmation<AccountUser>>();
        services.AddAuthorization(PermissionPolicies.Add);
        services.AddAntiforgery();
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        // Length and a list of known ones, no rules on kinds of characters: NIST SP 800-63B, 5.1.1.2.
        options.Password.RequiredLength = PasswordRules.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
        options.User.RequireUniqueEmail = true;
        // User names are e-mail addresses, which may have letters of any script.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = FailuresUntilLocked;
        options.Lockout.DefaultLockoutTimeSpan = s_lockedFor;
    }
}
