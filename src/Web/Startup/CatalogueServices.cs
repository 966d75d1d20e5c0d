using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Figures;
using ConsumerSafety.Api.Importing;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Web.Site;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Startup;

/// <summary>What the server and every command share.</summary>
internal static class CatalogueServices
{
    /// <summary>Where the shipped data lies, wherever the program is started from.</summary>
    public static string ShippedData => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Where the shipped import formats lie.</summary>
    public static string ShippedFormats => Path.Combine(ShippedData, "formats");

    public static IServiceCollection AddCatalogue(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CatalogueOptions>()
            .Bind(configuration.GetSection(CatalogueOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CatalogueOptions>, CatalogueOptionsValidator>();
        services.AddSingleton(_ => ReferenceData.Load(ShippedData));
        services.AddSingleton(provider => provider.GetRequiredService<ReferenceData>().Vocabulary);
        services.TryAddSingleton<SampleDataFlag>();
        services.AddSingleton<CatalogueSeed>();
        return services
            .AddStorage(configuration)
            .AddSearch(configuration)
            .AddImporting()
            .AddSignalSearch()
            .AddProtection(configuration)
            .AddFigures()
            .AddAccounts(configuration);
    }
}
