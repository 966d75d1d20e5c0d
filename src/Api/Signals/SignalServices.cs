using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Storage.Signals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Signals;

/// <summary>Adds the search for signals among complaints.</summary>
public static class SignalServices
{
    /// <summary>Adds what searches when it is asked to. Needs storage and search.</summary>
    public static IServiceCollection AddSignalSearch(this IServiceCollection services)
    {
        services.AddOptions<SignalOptions>().BindConfiguration(SignalOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(provider => new SignalSearch(
            provider.GetRequiredService<WatchedComplaints>(), provider.GetRequiredService<TextFolding>(),
            provider.GetRequiredService<IOptions<SignalOptions>>()));
        services.TryAddSingleton(provider => new SignalRunner(
            provider.GetRequiredService<SignalRuns>(), provider.GetRequiredService<SignalStore>(),
            provider.GetRequiredService<SignalSearch>(), provider.GetRequiredService<IOptions<SignalOptions>>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SignalRunner>>()));
        return services;
    }

    /// <summary>
    /// Adds the desks where people see and judge signals, and the search. Needs publishing and a vocabulary too.
    /// </summary>
    public static IServiceCollection AddSignals(this IServiceCollection services)
    {
        services.AddSingleton<SignalDesk>();
        services.AddSingleton(provider => new SignalJudge(
            provider.GetRequiredService<SignalStore>(),
            new(provider.GetRequiredService<WatchedComplaints>(), provider.GetRequiredService<Vocabulary>()),
            provider.GetRequiredService<DraftDesk>(), provider.GetRequiredService<TimeProvider>()));
        return services.AddSignalSearch();
    }

    /// <summary>Lets it search each night, and on demand, while the program runs.</summary>
    public static IServiceCollection AddNightlySignals(this IServiceCollection services) =>
        services.AddHostedService<SignalService>();
}
