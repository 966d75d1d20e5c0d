using System.Net.Http.Headers;
using System.Text;
using ConsumerSafety.Web.Tests.Programs;
using SkiaSharp;

namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>A program that uploads evidence with tus 1.0.0.</summary>
internal sealed class Uploader(WholeProgram program)
{
    public const string Path = "/api/complaints/evidence";

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n");

    public static byte[] Jpeg
    {
        get
        {
            using var bitmap = new SKBitmap(60, 40);
            bitmap.Erase(SKColors.Red);
            return bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Uploads a file at once, and gives its key.</summary>
    public async Task<string> UploadAsync(byte[] content, string name = "file")
    {
        using var created = await CreateAsync(content.Length, name);
        var id = (await WholeProgram.ReadAsync(created))["Id"]!.ToString();
        using var sent = await PatchAsync(id, 0, content);
        Assert.Equal(204, (int)sent.StatusCode);
        return id;
    }

    public Task<HttpResponseMessage> CreateAsync(long length, string name = "file") => SendAsync(
        HttpMethod.Post, Path, null, ("Upload-Length", $"{length}"),
        ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}"));

    public Task<HttpResponseMessage> PatchAsync(
        string id, long offset, byte[] bytes, string type = "application/offset+octet-stream")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return SendAsync(HttpMethod.Patch, $"{Path}/{id}", content, ("Upload-Offset", $"{offset}"));
    }

    public Task<HttpResponseMessage> HeadAsync(string id) => SendAsync(HttpMethod.Head, $"{Path}/{id}", null);

    public Task<HttpResponseMessage> DeleteAsync(string id) => SendAsync(HttpMethod.Delete, $"{Path}/{id}", null);

    public static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await program.Http.SendAsync(request, Token);
    }
}
