using System.Diagnostics;

namespace ConsumerSafety.Web.Tests.Commands;

/// <summary>One run of the program as a process of its own, over a data directory.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public static Task<ProgramRun> StartAsync(string dataDirectory, params string[] arguments) =>
        StartWithInputAsync(dataDirectory, "", arguments);

    public static async Task<ProgramRun> StartWithInputAsync(
        string dataDirectory, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "ConsumerSafety.Web.dll"),
                $"--ConsumerSafety:DataDirectory={dataDirectory}",
            },
            Environment = { ["LANG"] = "en_US.UTF-8", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}
