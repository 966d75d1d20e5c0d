using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Deliveries;

/// <summary>A server that webhooks call: some of its paths answer, some fail, some never answer.</summary>
internal sealed class CallReceiver : IAsyncDisposable
{
    private readonly WebApplication _application;

    private CallReceiver(WebApplication application) => _application = application;

    /// <summary>Every call: the path, the number of the change, the id, and when it came.</summary>
    public ConcurrentQueue<(string Path, long Sequence, string Id, DateTimeOffset At)> Calls { get; } = new();

    public int Port => new Uri(_application.Urls.Single()).Port;

    public static async Task<CallReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new CallReceiver(builder.Build());
        receiver._application.Run(receiver.ReceiveAsync);
        await receiver._application.StartAsync();
        return receiver;
    }

    /// <summary>The address of a webhook; every third fails, and every sixth does so by never answering.</summary>
    public string AddressOf(int number) =>
        $"http://127.0.0.1:{Port}/{(number % 6 == 0 ? "stuck" : number % 3 == 0 ? "broken" : "good")}/{number}";

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var sequence = body.RootElement.GetProperty("data").GetProperty("sequence").GetInt64();
        var path = context.Request.Path.Value!;
        Calls.Enqueue((path, sequence, context.Request.Headers["webhook-id"].ToString(), DateTimeOffset.UtcNow));
        if (path.StartsWith("/stuck", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (path.StartsWith("/broken", StringComparison.Ordinal))
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
