using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Storage.Files;

/// <summary>Adds what only a server does with files.</summary>
public static class FileServices
{
    /// <summary>Sweeps in the background what was left behind.</summary>
    public static IServiceCollection AddPendingSweeper(this IServiceCollection services) =>
        services.AddHostedService<PendingSweeper>();
}
