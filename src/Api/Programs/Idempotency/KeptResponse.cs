using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>An answer that is given again: the headers that belong to what was done, and the body.</summary>
internal sealed record KeptResponse(Dictionary<string, string> Headers, byte[] Body)
{
    private const string Purpose = "ConsumerSafety.IdempotentAnswers";

    private static readonly string[] s_headers =
        ["Content-Type", "Content-Language", "ETag", "Last-Modified", "Link", "Location", "WWW-Authenticate"];

    /// <summary>The answer that was just given.</summary>
    public static KeptResponse Of(HttpResponse response, byte[] body) => new(
        s_headers
            .Where(response.Headers.ContainsKey)
            .ToDictionary(name => name, name => response.Headers[name].ToString()),
        body);

    /// <summary>As it is kept: encrypted, as answers may hold personal data.</summary>
    public byte[] Seal(IDataProtectionProvider protection) =>
        protection.CreateProtector(Purpose).Protect(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Reads what was kept.</summary>
    public static KeptResponse Open(byte[] bytes, IDataProtectionProvider protection) =>
        JsonSerializer.Deserialize<KeptResponse>(protection.CreateProtector(Purpose).Unprotect(bytes))!;

    /// <summary>Gives the answer.</summary>
    public async Task WriteAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (Body.Length > 0)
            await response.Body.WriteAsync(Body, response.HttpContext.RequestAborted);
    }
}
