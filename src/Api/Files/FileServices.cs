using ConsumerSafety.Api.Files.Pictures;
using ConsumerSafety.Storage.Files;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Files;

/// <summary>Adds the taking in of files.</summary>
internal static class FileServices
{
    /// <summary>Adds <see cref="FileIntake"/>; needs storage.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<PictureMaker>();
        services.AddSingleton(provider => new FileIntake(
            provider.GetRequiredService<ContentStore>(), provider.GetRequiredService<FileStore>(),
            provider.GetRequiredService<PictureMaker>()));
        return services;
    }
}
