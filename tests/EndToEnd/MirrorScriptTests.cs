using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace ConsumerSafety.EndToEnd;

/// <summary>docs/mirror.py against the real program, with imports in between and a kill in the middle.</summary>
public sealed class MirrorScriptTests : IAsyncLifetime
{
    private const int Recalls = 900;

    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "ConsumerSafety.Web.dll");

    private readonly string _directory = Directory.CreateTempSubdirectory("mirror-").FullName;
    private Process? _server;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _server = Start("dotnet", [s_program, "serve", "--urls=http://127.0.0.1:0", Data()]);
        const string announcement = "Now listening on: ";
        while (await _server.StandardOutput.ReadLineAsync() is { } line)
            if (line.IndexOf(announcement, StringComparison.Ordinal) is >= 0 and var at)
            {
                _address = line[(at + announcement.Length)..].Trim();
                break;
            }
        _ = _server.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
        Directory.Delete(_directory, recursive: true);
    }

    [Theory]
    [InlineData("--walk", "")]
    [InlineData("", "")]
    [InlineData("--walk", "RiskLevel eq 'High'")]
    public async Task A_mirror_ends_equal_after_imports_and_a_kill(string start, string filter)
    {
        SkipWithoutPython();
        var file = Path.Combine(_directory, $"copy-{start}-{filter.Length}.db");
        string[] common = [MirrorScript(), _address, file, "--page-size", "40", start, .. Filter(filter)];
        await ImportAsync(1);
        using (var killed = Start("python3", common))
        {
            // In the middle of the walk: some pages are stored, the last is not.
            await killed.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await ImportAsync(2);
        Assert.Equal(0, await RunAsync("python3", common));
        await ImportAsync(3);
        // What was imported is found a moment later.
        while (await RunAsync("python3", [.. common, "--verify"]) != 0)
            Assert.Equal(0, await RunAsync("python3", common));
    }

    private static string[] Filter(string filter) => filter.Length == 0 ? [] : ["--filter", filter];

    private static string MirrorScript()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ConsumerSafety.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "docs", "mirror.py");
    }

    private static void SkipWithoutPython()
    {
        try
        {
            using var version = Start("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 11))"]);
            version.WaitForExit();
            Assert.SkipWhen(version.ExitCode != 0, "python3 is older than 3.11.");
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no python3.");
        }
    }

    private async Task ImportAsync(int round)
    {
        var random = new Random(round);
        var path = Path.Combine(_directory, $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllLinesAsync(path, Enumerable.Range(1, Recalls).Where(_ => random.Next(3) > 0).Select(
            number => JsonSerializer.Serialize(new
            {
                Kind = "Recall", Title = $"Kettle {number} {random.Next()}", PublisherId = "samr", Language = "en",
                ReferenceNumber = $"M-{number}", PublishedAt = "2024-05-01T00:00:00Z", ChangeReason = "corrected",
                RiskLevel = random.Next(2) == 0 ? "High" : "Low", Defect = "may overheat",
                Products = new[] { new { Name = $"kettle {number}" } },
            })));
        Assert.Equal(0, await RunAsync("dotnet", [s_program, "import", "notices-jsonl", path, Data()]));
    }

    private string Data() => $"--ConsumerSafety:DataDirectory={_directory}";

    private static async Task<int> RunAsync(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments.Where(argument => argument.Length > 0))
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
