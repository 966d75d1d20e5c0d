using ConsumerSafety.Storage.Sql;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ConsumerSafety.Storage.Resilience;

/// <summary>
/// What stands around every call to the database: a time limit for all attempts together, retries with jitter after
/// transient faults, a circuit breaker, and a time limit for each attempt.
/// </summary>
internal sealed class DatabaseResilience
{
    public const int Retries = 5;
    public static readonly TimeSpan WholeLimit = TimeSpan.FromMinutes(3);
    public static readonly TimeSpan AttemptLimit = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(10);

    /// <summary>So many calls within the sampling time, half of them failed, open the breaker.</summary>
    public const int BreakerThroughput = 12;

    private readonly SqlDialect _dialect;
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline _patient;
    private readonly ResiliencePipeline _hasty;

    public DatabaseResilience(SqlDialect dialect, TimeProvider time)
    {
        _dialect = dialect;
        var attempts = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome.Exception)),
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(50),
                MaxDelay = TimeSpan.FromSeconds(5),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is TimeoutRejectedException
                    || IsTransient(arguments.Outcome.Exception)),
                FailureRatio = 0.5,
                MinimumThroughput = BreakerThroughput,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = BreakDuration,
                StateProvider = _state,
            })
            .AddTimeout(AttemptLimit)
            .Build();
        _patient = Within(WholeLimit);
        _hasty = Within(DatabasePatience.Short);

        ResiliencePipeline Within(TimeSpan limit) => new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(limit).AddPipeline(attempts).Build();
    }

    /// <summary>Where the breaker stands.</summary>
    public BreakerState State => _state.CircuitState switch
    {
        CircuitState.Closed => BreakerState.Closed,
        CircuitState.HalfOpen => BreakerState.HalfOpen,
        _ => BreakerState.Open,
    };

    /// <summary>
    /// Does something with the database; what is done must be done from its start when it is tried again. Throws
    /// <see cref="DatabaseUnavailableException"/> when trying again does not help.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var pipeline = DatabasePatience.IsShort ? _hasty : _patient;
        try
        {
            return await pipeline.ExecuteAsync(async token => await work(token), cancellationToken);
        }
        catch (Exception fault) when (Explain(fault) is { } reason)
        {
            throw new DatabaseUnavailableException(Describe(reason), fault);
        }
    }

    /// <summary>A reason in a whole sentence.</summary>
    public static string Describe(string reason) => $"The database cannot be used now: {reason}";

    private string? Explain(Exception fault) => fault switch
    {
        BrokenCircuitException => "it has been failing, and is left alone for some seconds.",
        ExecutionRejectedException => "it did not answer in time.",
        _ => _dialect.Explain(fault),
    };

    private bool IsTransient(Exception? fault) => fault is not null && _dialect.IsTransient(fault);
}
