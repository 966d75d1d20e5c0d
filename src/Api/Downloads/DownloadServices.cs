using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Downloads;

/// <summary>Adds the files for download.</summary>
internal static class DownloadServices
{
    /// <summary>Adds their settings, their making and their store.</summary>
    public static IServiceCollection AddDownloads(this IServiceCollection services)
    {
        services.AddOptions<DownloadOptions>()
            .BindConfiguration(DownloadOptions.Section)
            .PostConfigure<IConfiguration>((options, configuration) =>
            {
                if (options.Directory.Length == 0)
                    options.Directory =
                        Path.Combine(configuration["ConsumerSafety:DataDirectory"] ?? "var", "downloads");
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<DownloadStore>();
        services.AddSingleton<DownloadBuilder>();
        services.AddSingleton<DownloadService>();
        return services;
    }

    /// <summary>Makes the files while the program runs, unless the settings say not to.</summary>
    public static IServiceCollection AddDownloadMaking(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<DownloadService>());
}
