using System.Collections.Concurrent;
using ConsumerSafety.Web.Tests.Programs;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>The whole program with every line it logs, however detailed.</summary>
public sealed class LoggedProgram : WholeProgram
{
    private readonly Lines _lines = new();

    public IReadOnlyCollection<string> Logged => _lines.All;

    protected override string[] Settings =>
    [
        "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
        "--Logging:Console:LogLevel:Default=None", "--Logging:Console:LogLevel:Microsoft.AspNetCore=None",
    ];

    /// <summary>Begins to listen to the log.</summary>
    public void Listen() => Get<ILoggerFactory>().AddProvider(_lines);

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            All.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // There is nothing to give back.
        }
    }
}
