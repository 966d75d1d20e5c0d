using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>Tells whether a request is the same as one before.</summary>
internal static class RequestDigest
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>How many bytes of a body are kept in memory.</summary>
    public const int MemoryThreshold = 1024 * 1024;

    /// <summary>Under what a request is remembered: who sends it and its key, as 64 hexadecimal digits.</summary>
    public static string IdOf(Caller? caller, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller?.AccountId}\n{key}")));

    /// <summary>
    /// SHA-256 of method, path, query, preconditions, type and body. The body can be read again afterwards.
    /// </summary>
    public static async Task<byte[]> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // In memory, up to what a request may have: what people write must not lie about in files.
        request.EnableBuffering(MemoryThreshold);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] head =
        [
            request.Method, request.PathBase + request.Path, request.QueryString.ToString(),
            request.Headers.IfMatch.ToString(), request.ContentType ?? "",
        ];
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', head) + "\n\n"));
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(chunk.AsMemory(0, ChunkSize), cancellationToken)) > 0)
                hash.AppendData(chunk, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}
