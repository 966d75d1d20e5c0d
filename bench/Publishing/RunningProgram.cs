using System.Net;
using System.Reflection;
using System.Text.Json;
using ConsumerSafety.Bench.Publishing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(RunningProgram.Tap))]

namespace ConsumerSafety.Bench.Publishing;

/// <summary>The program as it is served, in this process, on an empty folder with the sample data.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TaskCompletionSource<IServiceProvider> s_services =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly string _folder;
    private readonly Thread _thread;
    private readonly IServiceProvider _services;

    private RunningProgram(string folder, Thread thread, IServiceProvider services, HttpClient client) =>
        (_folder, _thread, _services, Client) = (folder, thread, services, client);

    public HttpClient Client { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts it and waits until it answers with everything it holds.</summary>
    public static async Task<RunningProgram> StartAsync(int port)
    {
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/"));
        Environment.SetEnvironmentVariable(
            "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(RunningProgram).Assembly.GetName().Name);
        string[] settings =
        [
            $"--urls={address}", $"--ConsumerSafety:DataDirectory={folder}",
            "--ConsumerSafety:Downloads:IsEnabled=false", "--Logging:LogLevel:Default=Error",
            "--applicationName=ConsumerSafety.Web",
        ];
        var thread = new Thread(() => Assembly.Load("ConsumerSafety.Web").EntryPoint!.Invoke(null, [settings]))
        {
            IsBackground = true,
        };
        thread.Start();
        var services = await s_services.Task;
        var client = new HttpClient { BaseAddress = address };
        while (!await IsReadyAsync(client))
            await Task.Delay(50);
        return new(folder, thread, services, client);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        Get<IHostApplicationLifetime>().StopApplication();
        _thread.Join(TimeSpan.FromSeconds(30));
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative));
            if (response.StatusCode != HttpStatusCode.OK)
                return false;
            using var body = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
            return body.RootElement.EnumerateObject()
                .First(member => member.Name.Equals("lag", StringComparison.OrdinalIgnoreCase)).Value.GetInt64() == 0;
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
    }

    /// <summary>Hands out the services of the program.</summary>
    internal sealed class Tap : IHostingStartup
    {
        public void Configure(IWebHostBuilder builder) =>
            builder.ConfigureServices(services => services.AddHostedService<Teller>());
    }

    private sealed class Teller(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            s_services.TrySetResult(services);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
