using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Index;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Search;

/// <summary>Adds searching to a program.</summary>
public static class SearchServices
{
    /// <summary>
    /// Adds <see cref="CatalogueSearch"/>, <see cref="IndexRebuilder"/> and <see cref="TextFolding"/>. Needs
    /// <see cref="Vocabulary"/>, <see cref="ICatalogueSource"/>, <see cref="ChangeSignal"/> and
    /// <see cref="TimeProvider"/>. The index folder is taken when the first of them is asked for, which throws
    /// <see cref="IndexInUseException"/> when it cannot.
    /// </summary>
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SearchOptions>()
            .Bind(configuration.GetSection("ConsumerSafety:Index"))
            .PostConfigure(options =>
            {
                if (options.Directory.Length == 0)
                    options.Directory = Path.Combine(configuration["ConsumerSafety:DataDirectory"] ?? "var", "index");
                if (options.LexiconDirectory.Length == 0)
                    options.LexiconDirectory = Path.Combine(AppContext.BaseDirectory, "data", "lexicons");
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(provider => Lexicon.Load(Options(provider).LexiconDirectory));
        services.AddSingleton(provider => new TextFolding(provider.GetRequiredService<Lexicon>()));
        services.AddSingleton(provider => new CatalogueIndex(
            Options(provider).Directory,
            provider.GetRequiredService<Vocabulary>(),
            provider.GetRequiredService<Lexicon>(),
            provider.GetRequiredService<TimeProvider>(),
            Options(provider).CacheMegabytes * 1_000_000L));
        services.AddSingleton(provider => new CatalogueTailer(
            provider.GetRequiredService<CatalogueIndex>(),
            provider.GetRequiredService<ICatalogueSource>(),
            provider.GetRequiredService<TimeProvider>(),
            Options(provider).CommitInterval,
            provider.GetRequiredService<ILogger<CatalogueTailer>>()));
        services.AddSingleton(provider => new CatalogueSearch(
            provider.GetRequiredService<CatalogueIndex>(),
            provider.GetRequiredService<CatalogueTailer>(),
            provider.GetRequiredService<Lexicon>(),
            Options(provider).MaxQuerySteps));
        services.AddSingleton(provider => new IndexRebuilder(provider.GetRequiredService<CatalogueTailer>()));
        return services;
    }

    /// <summary>Adds the tailer that keeps the index up to the change log while the program runs.</summary>
    public static IServiceCollection AddIndexTailer(this IServiceCollection services) =>
        services.AddHostedService(provider => new TailerService(
            provider.GetRequiredService<CatalogueTailer>(),
            provider.GetRequiredService<ChangeSignal>(),
            Options(provider),
            provider.GetRequiredService<TimeProvider>()));

    private static SearchOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SearchOptions>>().Value;
}
