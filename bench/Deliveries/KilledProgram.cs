using System.Diagnostics;

namespace ConsumerSafety.Deliveries;

/// <summary>The real program over a folder, which can be killed and started again.</summary>
internal sealed class KilledProgram(string folder, int receiverPort) : IAsyncDisposable
{
    private Process? _process;

    /// <summary>Starts it and waits until it serves.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "ConsumerSafety.Web.dll"), "serve",
                "--urls=http://127.0.0.1:0",
                $"--ConsumerSafety:DataDirectory={folder}",
                "--ConsumerSafety:SampleData=false",
                "--ConsumerSafety:Downloads:IsEnabled=false",
                "--ConsumerSafety:Webhooks:AllowPrivateNetworks=true",
                "--ConsumerSafety:Webhooks:AllowHttp=true",
                $"--ConsumerSafety:Webhooks:Ports:0={receiverPort}",
            },
        })!;
        var address = await ReadAddressAsync(_process.StandardOutput);
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        using var client = new HttpClient();
        while (!(await client.GetAsync(new Uri(address + "/health/ready"))).IsSuccessStatusCode)
            await Task.Delay(50);
    }

    /// <summary>Ends it at once, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static async Task<string> ReadAddressAsync(StreamReader output)
    {
        const string announcement = "Now listening on: ";
        while (await output.ReadLineAsync() is { } line)
            if (line.IndexOf(announcement, StringComparison.Ordinal) is >= 0 and var at)
                return line[(at + announcement.Length)..].Trim();
        throw new InvalidOperationException("The program ended before it listened.");
    }
}
