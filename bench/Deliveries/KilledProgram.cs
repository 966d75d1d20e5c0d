using System.Diagnostics;

namespace ConsumerSafety.Deliveries;

/// <summary>The real program over a folder, which can be killed and started again.</summary>
/// <param name="folder">Where it keeps everything.</param>
/// <param name="settings">Settings beside those that every trial has.</param>
internal sealed class KilledProgram(string folder, IReadOnlyList<string> settings) : IAsyncDisposable
{
    private Process? _process;
    private volatile Uri? _address;

    /// <summary>Where it listens, or listened before it was killed; another place after each start.</summary>
    public Uri Address => _address ?? throw new InvalidOperationException("The program was never started.");

    /// <summary>Starts it and waits until it serves.</summary>
    public async Task StartAsync()
    {
        _process = Start("serve", "--urls=http://127.0.0.1:0");
        _address = await ReadAddressAsync(_process.StandardOutput);
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        using var client = new HttpClient();
        while (!(await client.GetAsync(new Uri(_address, "/health/ready"))).IsSuccessStatusCode)
            await Task.Delay(50);
    }

    /// <summary>Runs a command of it beside, and gives its exit code.</summary>
    public async Task<int> RunAsync(params string[] command)
    {
        using var process = Start(command);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
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

    private Process Start(params string[] command) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "ConsumerSafety.Web.dll"), .. command,
            $"--ConsumerSafety:DataDirectory={folder}",
            "--ConsumerSafety:SampleData=false",
            "--ConsumerSafety:Downloads:IsEnabled=false",
            .. settings,
        ])
    {
        RedirectStandardOutput = true,
    })!;

    private static async Task<Uri> ReadAddressAsync(StreamReader output)
    {
        const string announcement = "Now listening on: ";
        while (await output.ReadLineAsync() is { } line)
            if (line.IndexOf(announcement, StringComparison.Ordinal) is >= 0 and var at)
                return new(line[(at + announcement.Length)..].Trim());
        throw new InvalidOperationException("The program ended before it listened.");
    }
}
