using ConsumerSafety.Domain.Vocabularies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace ConsumerSafety.Api.Fetching;

/// <summary>Adds fetching from other authorities.</summary>
public static class FetchServices
{
    /// <summary>
    /// Adds the settings, the plan, the desk and the fetching itself. Needs storage, importing and reference data.
    /// </summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="formatsDirectory">Where the shipped import formats lie.</param>
    public static IServiceCollection AddFetching(this IServiceCollection services, string formatsDirectory)
    {
        services.AddOptions<FetchOptions>()
            .BindConfiguration(FetchOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>();
        services.AddSingleton<FetchPlan>();
        services.AddSingleton(provider => new FetchFormats(
            formatsDirectory, provider.GetRequiredService<Vocabulary>()));
        services.AddSingleton<SourceDownload>();
        services.AddSingleton<FetchRunner>();
        services.AddSingleton<FetchDesk>();
        services.AddHttpClient(SourceDownload.ClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("ConsumerSafety/1.0");
            })
            .AddStandardResilienceHandler()
            .SelectPipelineByAuthority()
            .Configure((resilience, provider) =>
                Configure(resilience, provider.GetRequiredService<IOptions<FetchOptions>>().Value));
        return services.AddHostedService<FetchService>();
    }

    private static void Configure(HttpStandardResilienceOptions resilience, FetchOptions options)
    {
        resilience.AttemptTimeout.Timeout = options.AttemptTimeout;
        resilience.TotalRequestTimeout.Timeout =
            (options.Retries + 1) * (options.AttemptTimeout + TimeSpan.FromMinutes(1));
        // The strategy takes no zero: then nothing is what is to be tried again.
        resilience.Retry.MaxRetryAttempts = Math.Max(1, options.Retries);
        if (options.Retries == 0)
            resilience.Retry.ShouldHandle = _ => PredicateResult.False();
        resilience.Retry.Delay = options.RetryDelay;
        resilience.Retry.BackoffType = DelayBackoffType.Exponential;
        resilience.Retry.UseJitter = true;
        resilience.CircuitBreaker.SamplingDuration = 2 * options.AttemptTimeout + TimeSpan.FromSeconds(30);
        resilience.CircuitBreaker.BreakDuration = TimeSpan.FromMinutes(5);
        resilience.CircuitBreaker.MinimumThroughput = 10;
    }
}
