using ConsumerSafety.Web.Startup;

namespace ConsumerSafety.Web.Commands;

/// <summary>Runs a command over the database that the settings name, without a server.</summary>
internal static class CommandHost
{
    public static Task<int> RunAsync(
        string[] settings, Func<IServiceProvider, Task<int>> work, CancellationToken stop) =>
        StartFaults.GuardAsync(async () =>
        {
            var builder = Host.CreateApplicationBuilder(settings);
            // Standard output belongs to the command, which may write the catalogue there.
            builder.Logging.ClearProviders();
            builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddCatalogue(builder.Configuration);
            using var host = builder.Build();
            await StartSequence.PrepareDatabaseAsync(host.Services, stop);
            return await work(host.Services);
        });
}
