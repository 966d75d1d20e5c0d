using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Deliveries;

namespace ConsumerSafety.Intake;

/// <summary>Uploads files piece by piece, and goes on from where the program says it stands after each failure.</summary>
internal sealed class TusClient(KilledProgram program, HttpClient http)
{
    private const string Root = "/api/complaints/evidence";

    /// <summary>How many bytes are sent with one request.</summary>
    public const int Piece = 512 * 1024;

    /// <summary>Makes one attempt to bring a file to its end; null when it is to be tried again.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="id">The upload begun before; null to begin one.</param>
    public async Task<TusState?> GoOnAsync(byte[] bytes, string? id)
    {
        try
        {
            id ??= await CreateAsync(bytes.Length);
            if (id is null)
                return null;
            return await AppendAsync(id, bytes);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
        {
            return id is null ? null : new(id, IsReady: false);
        }
    }

    /// <summary>Begins a file and leaves it half-way, as somebody does who goes away.</summary>
    public async Task LeaveAsync(byte[] bytes)
    {
        try
        {
            if (await CreateAsync(bytes.Length) is { } id)
                await SendAsync(id, bytes, 0, bytes.Length / 2);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // Nobody waits for it.
        }
    }

    private async Task<string?> CreateAsync(int length)
    {
        using var request = Request(HttpMethod.Post, Root);
        request.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
        using var response = await http.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.Created)
            return null;
        return (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["Id"];
    }

    private async Task<TusState?> AppendAsync(string id, byte[] bytes)
    {
        while (true)
        {
            using var asked = await http.GetAsync(new Uri(program.Address, $"{Root}/{id}"));
            if (asked.StatusCode == HttpStatusCode.NotFound)
                return null;
            if (asked.StatusCode != HttpStatusCode.OK)
                return new(id, IsReady: false);
            var view = (await asked.Content.ReadFromJsonAsync<JsonNode>())!;
            if ((bool)view["IsReady"]!)
                return new(id, IsReady: true);
            var offset = (int)view["Offset"]!;
            var status = await SendAsync(id, bytes, offset, Math.Min(Piece, bytes.Length - offset));
            if (status is not (HttpStatusCode.NoContent or HttpStatusCode.Conflict))
                return new(id, IsReady: false);
        }
    }

    private async Task<HttpStatusCode> SendAsync(string id, byte[] bytes, int offset, int count)
    {
        using var request = Request(HttpMethod.Patch, $"{Root}/{id}");
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        request.Content = new ByteArrayContent(bytes, offset, count);
        request.Content.Headers.ContentType = new("application/offset+octet-stream");
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(program.Address, path));
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return request;
    }
}
