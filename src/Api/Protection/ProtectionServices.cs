using ConsumerSafety.Storage.Protection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Protection;

/// <summary>Adds the protection of cookies, tokens and personal data.</summary>
public static class ProtectionServices
{
    /// <summary>Adds the making of new master keys while the program runs. Needs the rest.</summary>
    public static IServiceCollection AddKeyRotation(this IServiceCollection services) =>
        services.AddHostedService<KeyRotationService>();

    /// <summary>
    /// Registers <see cref="IDataProtectionProvider"/> with keys that all nodes share. Needs
    /// <see cref="ProtectionKeyStore"/>. Settings: <c>ConsumerSafety:Protection</c>.
    /// </summary>
    public static IServiceCollection AddProtection(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(ProtectionOptions.Section);
        services.AddOptions<ProtectionOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<KeyRotationRunner>();
        services.AddSingleton<KeyRotationDesk>();
        services.AddSingleton<IValidateOptions<ProtectionOptions>, ProtectionOptionsValidator>();
        var builder = services.AddDataProtection().SetApplicationName("ConsumerSafety");
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyStore>(
            (options, store) => options.XmlRepository = new DatabaseKeys(store));
        var settings = section.Get<ProtectionOptions>() ?? new ProtectionOptions();
        // A faulty setting stops the start with the validator's own words.
        if (settings.CertificatePath is not null
            && new ProtectionOptionsValidator().Validate(null, settings).Succeeded)
            builder.ProtectKeysWithCertificate(ProtectionOptionsValidator.Load(settings));
        return services;
    }
}
