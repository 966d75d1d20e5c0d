using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Webhooks;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>Calls webhooks: without redirects, cookies or a proxy, and reading little of the answer.</summary>
internal sealed class WebhookClient : IDisposable
{
    private const int MaxBytesRead = 4 * WebhookLimits.MaxExcerpt;

    private readonly HttpClient _client;
    private readonly SecretCipher _cipher;
    private readonly WebhookOptions _options;
    private readonly TimeProvider _clock;

    public WebhookClient(
        WebhookConnector connector, SecretCipher cipher, IOptions<WebhookOptions> options, TimeProvider clock)
    {
        (_cipher, _options, _clock) = (cipher, options.Value, clock);
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = connector.ConnectAsync,
            ConnectTimeout = _options.Timeout,
            // A name may lead elsewhere later; a connection kept for ever would not notice.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxConnectionsPerServer = 64,
            MaxResponseHeadersLength = 16,
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Sends a payload under an id, and says how it went; throws nothing but a cancellation.</summary>
    public async Task<WebhookCall> SendAsync(
        Webhook webhook, string id, byte[] payload, CancellationToken cancellationToken)
    {
        var (now, started) = (_clock.GetUtcNow(), _clock.GetTimestamp());
        using var patience = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        int? status = null;
        string? excerpt = null, fault = null;
        try
        {
            using var request = Request(webhook, id, payload, now);
            using var response = await _client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            status = (int)response.StatusCode;
            excerpt = await ReadAsync(response, either.Token);
            fault = response.IsSuccessStatusCode ? null : FaultOf(response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            fault = $"There was no whole answer within {_options.Timeout.TotalSeconds:0.#} s.";
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or CryptographicException)
        {
            fault = (exception.GetBaseException() as RefusedAddressException ?? exception.InnerException ?? exception)
                .Message;
        }
        var time = (int)_clock.GetElapsedTime(started).TotalMilliseconds;
        return new() { CalledAt = now, Milliseconds = time, Status = status, Excerpt = excerpt, Fault = fault };
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Webhook webhook, string id, byte[] payload, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds();
        var signature = WebhookSignature.Sign(_cipher.Read(webhook, now), id, timestamp, payload);
        var content = new ByteArrayContent(payload);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address) { Content = content };
        request.Headers.UserAgent.ParseAdd("ConsumerSafety-Webhooks/1");
        request.Headers.TryAddWithoutValidation("webhook-id", id);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("webhook-signature", signature);
        return request;
    }

    private static string FaultOf(HttpStatusCode status) => (int)status is >= 300 and < 400
        ? "The answer was a redirect; redirects are not followed."
        : FormattableString.Invariant($"The answer was {(int)status}; 2xx was expected.");

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxBytesRead];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var shown = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return shown.Length <= WebhookLimits.MaxExcerpt ? shown : shown[..WebhookLimits.MaxExcerpt];
    }
}
