using ConsumerSafety.Api.Open311.Filing;
using ConsumerSafety.Api.Open311.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Open311;

/// <summary>Adds what city apps send to.</summary>
public static class Open311Services
{
    private static readonly PathString s_root = "/open311";

    /// <summary>Whether a path is one of theirs.</summary>
    public static bool Contains(PathString path) => path.StartsWithSegments(s_root);

    /// <summary>Adds it. Needs complaints and API keys.</summary>
    public static IServiceCollection AddOpen311(this IServiceCollection services)
    {
        services.AddSingleton<SenderKeys>();
        services.AddSingleton<Open311Door>();
        services.AddSingleton<FilingReader>();
        services.AddSingleton<RequestIntake>();
        services.AddSingleton<RequestReading>();
        return services;
    }
}
