using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Sql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>Adds what keeps evidence.</summary>
public static class EvidenceServices
{
    /// <summary>Drops in the background what no complaint has claimed in time.</summary>
    public static IServiceCollection AddEvidenceSweeper(this IServiceCollection services) =>
        services.AddHostedService<EvidenceSweeper>();

    internal static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new EvidenceUploads(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<ComplaintSeal>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new EvidenceReceiver(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new EvidenceMaking(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new EvidenceShelf(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<ComplaintSeal>()));
    }
}
