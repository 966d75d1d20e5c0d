using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConsumerSafety.Deliveries;

namespace ConsumerSafety.Intake;

/// <summary>
/// Programs that hand complaints in, each with a key of its own, and send the same again until it is acknowledged.
/// </summary>
internal sealed class IntakeClients : IDisposable
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(2);

    private readonly HttpClient _http;
    private readonly TusClient _tus;
    private readonly KilledProgram _program;
    private readonly int _complaints;
    private int _next;
    private int _retries;

    public IntakeClients(KilledProgram program, int complaints)
    {
        (_program, _complaints) = (program, complaints);
        _http = new() { Timeout = TimeSpan.FromSeconds(30) };
        _tus = new(program, _http);
    }

    /// <summary>What was acknowledged.</summary>
    public ConcurrentBag<SentComplaint> Sent { get; } = [];

    /// <summary>Answers that neither acknowledge nor say to try again.</summary>
    public ConcurrentBag<string> Refusals { get; } = [];

    public int Retries => _retries;

    /// <summary>How many have come to an end.</summary>
    public int Done => Sent.Count + Refusals.Count;

    /// <summary>Whether the person of a complaint left an address, so that a mail belongs to it.</summary>
    public static bool HasAddress(int number) => number % 10 == 0;

    /// <summary>Sends all of them, so many at a time.</summary>
    public Task SendAsync(int clients) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(SendOneAfterAnotherAsync)));

    /// <summary>Sends one, and gives status and text of the answer once there is one.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SendAsync(string key, string body)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await TrySendAsync(key, body) is { } answer)
                return answer;
            await PauseAsync(attempt);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task SendOneAfterAnotherAsync()
    {
        while (Interlocked.Increment(ref _next) is var number && number <= _complaints)
        {
            var files = await UploadAsync(number);
            var (key, body) = (Guid.NewGuid().ToString(), BodyOf(number, files));
            var (status, text) = await SendAsync(key, body);
            if (status == HttpStatusCode.Created)
                Sent.Add(new(number, key, body, text, files));
            else
                Refusals.Add($"Complaint {number} was answered with {(int)status}: {text}");
        }
    }

    private async Task<IReadOnlyList<SentFile>> UploadAsync(int number)
    {
        if (EvidenceFiles.IsLeft(number))
            await _tus.LeaveAsync(EvidenceFiles.Create());
        var files = new List<SentFile>();
        for (var i = 0; i < EvidenceFiles.CountOf(number); i++)
        {
            var bytes = EvidenceFiles.Create();
            files.Add(new(await UploadAsync(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
        return files;
    }

    private async Task<string> UploadAsync(byte[] bytes)
    {
        TusState? state = null;
        for (var attempt = 0; ; attempt++)
        {
            state = await _tus.GoOnAsync(bytes, state?.Id);
            if (state is { IsReady: true })
                return state.Id;
            await PauseAsync(attempt);
        }
    }

    private async Task PauseAsync(int attempt)
    {
        Interlocked.Increment(ref _retries);
        var pause = TimeSpan.FromMilliseconds(50 * Math.Pow(2, Math.Min(attempt, 10)));
        await Task.Delay((pause < s_longestPause ? pause : s_longestPause) * (0.5 + Random.Shared.NextDouble()));
    }

    // Null when it is to be tried again: nothing came, or the program says so.
    private async Task<(HttpStatusCode Status, string Text)?> TrySendAsync(string key, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_program.Address, "/api/complaints"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var response = await _http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict
                ? null
                : (response.StatusCode, text);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    private static string BodyOf(int number, IReadOnlyList<SentFile> files)
    {
        var ids = JsonSerializer.Serialize(files.Select(file => file.Id));
        var email = HasAddress(number)
            ? string.Create(CultureInfo.InvariantCulture, $$""" "Email": "person{{number}}@example.org", """)
            : "";
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "Kind": "Dispute",
              "Subject": { "Name": "电动自行车充电器", "Brand": "飞驰", "Model": "T-{{number}}" },
              "Purchase": { "RegionCode": "330100", "Seller": "某网店", "Price": 59.9 },
              "Incident": { "HazardTypes": [ "Fire" ], "Injury": "Minor" },
              "Wanted": [ "Refund" ],
              "EvidenceIds": {{ids}},
              "Person": { "Name": "王小明", "Phone": "13800138000", {{email}} "Account": "充电二十分钟后冒烟起火。" }
            }
            """);
    }
}
