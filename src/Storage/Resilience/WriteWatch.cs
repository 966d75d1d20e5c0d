using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Storage.Resilience;

/// <summary>Whether the database takes writes: what became of the last one. Safe to use from any thread.</summary>
internal sealed partial class WriteWatch(ILogger<WriteWatch> logger)
{
    private string? _fault;

    /// <summary>Why the last write could not be made, in one line; null when it could.</summary>
    public string? Fault => Volatile.Read(ref _fault);

    /// <summary>Notes a write that was committed.</summary>
    public void Succeed()
    {
        if (Fault is not null && Interlocked.Exchange(ref _fault, null) is not null)
            LogBack();
    }

    /// <summary>Notes a write that could not be made.</summary>
    public void Fail(DatabaseUnavailableException fault)
    {
        if (Interlocked.Exchange(ref _fault, fault.Message) is null)
            LogFailed(fault.Message, fault.InnerException?.Message);
    }

    [LoggerMessage(LogLevel.Error, "Nothing can be kept: {Fault} ({Cause})")]
    private partial void LogFailed(string fault, string? cause);

    [LoggerMessage(LogLevel.Warning, "The database takes writes again")]
    private partial void LogBack();
}
