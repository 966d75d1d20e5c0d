using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Importing;

/// <summary>Adds taking files in and giving the catalogue out.</summary>
public static class ImportingServices
{
    /// <summary>
    /// Adds <see cref="CatalogueImport"/> and <see cref="CatalogueExport"/>. Needs storage and a vocabulary.
    /// </summary>
    public static IServiceCollection AddImporting(this IServiceCollection services) =>
        services.AddSingleton<CatalogueImport>().AddSingleton<CatalogueExport>();
}
