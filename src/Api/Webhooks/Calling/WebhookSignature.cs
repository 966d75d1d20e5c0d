using System.Security.Cryptography;
using System.Text;

namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>
/// Signatures of the Standard Webhooks specification, v1: HMAC-SHA256 over <c>id.timestamp.body</c>, in base64.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>What a secret begins with where people see it.</summary>
    public const string SecretPrefix = "whsec_";

    private const int SecretLength = 32;

    /// <summary>A new secret as people see it.</summary>
    public static string CreateSecret() =>
        SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>The value of <c>webhook-signature</c>: one signature for each secret, a blank between.</summary>
    /// <param name="secrets">The secrets as people see them.</param>
    /// <param name="id">The value of <c>webhook-id</c>.</param>
    /// <param name="timestamp">The value of <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="body">What is sent.</param>
    public static string Sign(IEnumerable<string> secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{timestamp}."));
        byte[] signed = [.. head, .. body];
        return string.Join(' ', secrets.Select(secret =>
            "v1," + Convert.ToBase64String(HMACSHA256.HashData(Key(secret), signed))));
    }

    private static byte[] Key(string secret) => Convert.FromBase64String(secret[SecretPrefix.Length..]);
}
