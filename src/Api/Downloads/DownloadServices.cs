using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Downloads;

/// <summary>Adds the files for download.</summary>
public static class DownloadServices
{
    /// <summary>
    /// Adds their settings, their store, and their making while the program runs. Needs
    /// <see cref="Search.CatalogueSearch"/> and <see cref="TimeProvider"/>.
    /// </summary>
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
        services.AddSingleton(provider => new OfferedFiles(provider.GetRequiredService<DownloadStore>()));
        services.AddSingleton<DownloadBuilder>();
        services.AddSingleton<DownloadService>();
        return services.AddHostedService(provider => provider.GetRequiredService<DownloadService>());
    }
}
