using System.Collections.Concurrent;
using System.Globalization;
using ConsumerSafety.Storage.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Keys;

/// <summary>
/// Bounds how often a key is used. The count stands in the database; a node takes a tenth of what a minute allows at
/// a time and gives it out itself, so all nodes together never allow more than the bound.
/// </summary>
internal sealed class KeyPace(KeyQuota quota, IOptions<KeyOptions> options, TimeProvider time)
{
    private const int LotsPerWindow = 10;
    private readonly ConcurrentDictionary<string, Share> _shares = new(StringComparer.Ordinal);

    /// <summary>
    /// Takes one request for a key; false when there is none left. Says in headers how many there are.
    /// </summary>
    public async Task<bool> TryTakeAsync(string prefix, HttpResponse response, CancellationToken cancellationToken)
    {
        var limit = options.Value.RequestsPerMinute;
        var share = _shares.GetOrAdd(prefix, _ => new());
        await share.Door.WaitAsync(cancellationToken);
        bool isTaken;
        int left;
        try
        {
            var isOver = share.Lot.WindowStart != KeyQuota.WindowOf(time.GetUtcNow());
            // Where nothing was left to take, nothing comes back within the window: no need to ask.
            if (isOver || (share.Rest == 0 && share.Lot.Left > 0))
            {
                var wanted = Math.Max(1, limit / LotsPerWindow);
                share.Lot = await quota.TakeAsync(prefix, limit, wanted, cancellationToken);
                share.Rest = share.Lot.Count;
            }
            isTaken = share.Rest > 0;
            if (isTaken)
                share.Rest--;
            left = share.Rest + share.Lot.Left;
        }
        finally
        {
            share.Door.Release();
        }
        Describe(response, limit, left, isTaken);
        return isTaken;
    }

    // draft-ietf-httpapi-ratelimit-headers.
    private void Describe(HttpResponse response, int limit, int left, bool isTaken)
    {
        var now = time.GetUtcNow();
        var wait = (KeyQuota.WindowOf(now) + KeyQuota.Window - now).TotalSeconds;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait)).ToString(CultureInfo.InvariantCulture);
        var window = (int)KeyQuota.Window.TotalSeconds;
        response.Headers["RateLimit-Policy"] = string.Create(
            CultureInfo.InvariantCulture, $"\"key\";q={limit};w={window}");
        response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"key\";r={left};t={seconds}");
        if (!isTaken)
            response.Headers.RetryAfter = seconds;
    }

    private sealed class Share
    {
        public SemaphoreSlim Door { get; } = new(1);

        public QuotaLot Lot { get; set; } = new(default, 0, 0);

        public int Rest { get; set; }
    }
}
