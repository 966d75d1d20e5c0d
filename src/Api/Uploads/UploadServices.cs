using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Uploads;

/// <summary>Adds files of many notices.</summary>
public static class UploadServices
{
    /// <summary>Adds the desk and what does its work. Needs storage and a vocabulary.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services)
    {
        services.AddSingleton<UploadSignal>();
        services.AddSingleton<UploadFormats>();
        services.AddSingleton<UploadReception>();
        services.AddSingleton<UploadResult>();
        services.AddSingleton(provider => new UploadDesk(
            provider.GetRequiredService<UploadStore>(), provider.GetRequiredService<UploadReception>(),
            provider.GetRequiredService<UploadFormats>(), provider.GetRequiredService<UploadSignal>()));
        return services.AddSingleton(provider => new UploadRunner(
            provider.GetRequiredService<UploadWork>(), provider.GetRequiredService<ContentStore>(),
            provider.GetRequiredService<UploadFormats>(), provider.GetRequiredService<Vocabulary>()));
    }

    /// <summary>Works on uploads in the background.</summary>
    public static IServiceCollection AddUploadWorker(this IServiceCollection services) =>
        services.AddHostedService<UploadService>();
}
