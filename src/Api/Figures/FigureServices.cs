using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Figures;

/// <summary>Adds the figures about complaints.</summary>
public static class FigureServices
{
    /// <summary>Adds what counts on demand. Needs storage and a vocabulary.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services)
    {
        services.AddOptions<FigureOptions>().BindConfiguration(FigureOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<FigurePublisher>();
    }

    /// <summary>Counts each night while the program runs.</summary>
    public static IServiceCollection AddFigureService(this IServiceCollection services) =>
        services.AddSingleton<FigureService>()
            .AddHostedService(provider => provider.GetRequiredService<FigureService>());
}
