using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace ConsumerSafety.Bench.Feed;

/// <summary>A server in a process of its own, under the runtime settings of the program.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(30);
    private readonly Process _process;

    private Server(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>Processor time it has used since its start.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The program itself, with a handler beside it that sends bytes from memory.</summary>
    public static Task<Server> StartOursAsync(DataSet data, int port, params string[] settings) => StartAsync(port,
        [
            FeedServer.CommandName, $"--urls=http://127.0.0.1:{port}", $"--ConsumerSafety:DataDirectory={data.Ours}",
            "--ConsumerSafety:SampleData=false", "--ConsumerSafety:Downloads:IsEnabled=false",
            "--applicationName=ConsumerSafety.Web", .. settings,
        ],
        ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(FromMemory).Assembly.GetName().Name!));

    /// <summary>The usual stack, with the profiling that a web application has unless it leaves it out.</summary>
    public static Task<Server> StartUsualAsync(DataSet data, int port) => StartAsync(
        port, [UsualServerCommand, data.Usual, FormattableString.Invariant($"{port}")], ("DOTNET_TieredPGO", "1"));

    /// <summary>The command of this program that the usual stack runs under.</summary>
    public const string UsualServerCommand = "usual-server";

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
        _process.Dispose();
    }

    private static async Task<Server> StartAsync(
        int port, string[] arguments, (string Name, string Value) variable)
    {
        var folder = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet", [
            "exec", "--runtimeconfig", Path.Combine(folder, "ConsumerSafety.Web.runtimeconfig.json"),
            "--depsfile", Path.Combine(folder, "ConsumerSafety.Bench.deps.json"),
            Path.Combine(folder, "ConsumerSafety.Bench.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { [variable.Name] = variable.Value },
        };
        var process = Process.Start(start)!;
        var isFault = false;
        process.OutputDataReceived += (_, line) =>
        {
            // The log of a fault goes on in indented lines.
            isFault = line.Data is { } text && (text.StartsWith("fail:", StringComparison.Ordinal)
                || (isFault && text.StartsWith(' ')));
            if (isFault)
                Console.Error.WriteLine(line.Data);
        };
        process.BeginOutputReadLine();
        var server = new Server(process, port);
        await server.WaitAsync();
        return server;
    }

    // An index of another layout than the program's is built anew first, which takes minutes.
    private async Task WaitAsync()
    {
        var watch = Stopwatch.StartNew();
        using var client = new HttpClient();
        while (watch.Elapsed < s_longest && !_process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(Address, "health/ready"));
                if (response.StatusCode == HttpStatusCode.OK && await HasCaughtUpAsync(response))
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(100);
        }
        await DisposeAsync();
        throw new InvalidOperationException($"The server at {Address} did not become ready.");
    }

    private static async Task<bool> HasCaughtUpAsync(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            return true;
        using var body = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return body.RootElement.EnumerateObject()
            .First(member => member.Name.Equals("lag", StringComparison.OrdinalIgnoreCase)).Value.GetInt64() == 0;
    }
}
