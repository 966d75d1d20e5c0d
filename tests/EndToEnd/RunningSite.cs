using System.Diagnostics;
using Microsoft.Playwright;

namespace ConsumerSafety.EndToEnd;

/// <summary>The real program on a free port over a new data directory, and a browser in front of it.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("site-").FullName;
    private Process? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it answers.</summary>
    public string Address { get; private set; } = "";

    private static string BrowserPath => Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    /// <summary>A page in a window of its own; skips the test where there is no browser, except in CI.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280, bool withScript = true)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"There is no browser at {BrowserPath}.");
        Assert.SkipWhen(_browser is null, $"There is no browser at {BrowserPath}; CHROMIUM_PATH may name one.");
        var page = await _browser!.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 }, JavaScriptEnabled = withScript,
        });
        await page.GotoAsync(Address + path);
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(BrowserPath))
            return;
        _program = Process.Start(new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "ConsumerSafety.Web.dll"), "serve", "--urls=http://127.0.0.1:0",
                $"--ConsumerSafety:DataDirectory={_directory}",
            },
        })!;
        Address = await ReadAddressAsync(_program.StandardOutput);
        _ = _program.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await WaitUntilReadyAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = BrowserPath, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_program is not null)
        {
            _program.Kill();
            await _program.WaitForExitAsync();
            _program.Dispose();
        }
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task<string> ReadAddressAsync(StreamReader output)
    {
        const string announcement = "Now listening on: ";
        while (await output.ReadLineAsync() is { } line)
            if (line.IndexOf(announcement, StringComparison.Ordinal) is >= 0 and var at)
                return line[(at + announcement.Length)..].Trim();
        throw new InvalidOperationException("The program ended before it listened.");
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient();
        while (!(await client.GetAsync(new Uri(Address + "/health/ready"))).IsSuccessStatusCode)
            await Task.Yield();
    }
}
