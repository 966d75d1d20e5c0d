using System.Data.Common;
using ConsumerSafety.Storage.Resilience;
using Polly;
using Polly.Timeout;

namespace ConsumerSafety.Api.Fetching;

/// <summary>What can go wrong with a source that is no fault of ours.</summary>
internal static class FetchFaults
{
    /// <summary>The reason in a sentence; null for what is none of these.</summary>
    public static string? Describe(Exception fault, CancellationToken cancellationToken) => fault switch
    {
        HttpRequestException or IOException => $"The source cannot be read: {fault.Message}",
        TimeoutRejectedException => "The source did not answer in time.",
        ExecutionRejectedException => "The source failed too often and is left alone for a while.",
        OperationCanceledException when cancellationToken.IsCancellationRequested =>
            "It was broken off: it took too long, or the program was stopped.",
        OperationCanceledException => "The source did not answer in time.",
        DbException or DatabaseUnavailableException => $"The database cannot be used: {fault.Message}",
        _ => null,
    };
}
