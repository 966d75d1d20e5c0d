using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace ConsumerSafety.Bench;

/// <summary>How long the program takes on an empty folder until the feed answers with the sample catalogue.</summary>
internal static class FirstStartBench
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(int port)
    {
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        var address = new Uri($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "ConsumerSafety.Web.dll"), "serve", "--urls", address.ToString(),
            },
            Environment = { ["ConsumerSafety__DataDirectory"] = folder },
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        try
        {
            var hits = await CountAsync(new(address, "odata/Notices?$top=1&$count=true"), server, watch);
            Console.WriteLine($"first start answers after {watch.Elapsed.TotalSeconds:F1} s with {hits:N0} notices");
            return hits > 0 ? 0 : 1;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<long> CountAsync(Uri feed, Process server, Stopwatch watch)
    {
        using var client = new HttpClient();
        while (watch.Elapsed < s_longest && !server.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(feed);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    using var body = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
                    if (body.RootElement.GetProperty("@odata.count").GetInt64() is > 0 and var count)
                        return count;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(20);
        }
        return 0;
    }
}
