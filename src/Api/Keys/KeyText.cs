using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ConsumerSafety.Api.Keys;

/// <summary>
/// A key as programs send it: <c>csk_</c>, the prefix that people see, and 256 random bits in base64url. Begins so
/// that scanners for leaked secrets find it.
/// </summary>
/// <param name="Prefix">10 lower-case letters and digits.</param>
/// <param name="Secret">43 characters.</param>
internal sealed record KeyText(string Prefix, string Secret)
{
    public const string Mark = "csk_";
    private const int SecretBytes = 32;
    private const int PrefixLength = 10;
    private const string PrefixLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly int s_secretLength = Base64Url.GetEncodedLength(SecretBytes);

    /// <summary>A new one.</summary>
    public static KeyText Make() => new(
        RandomNumberGenerator.GetString(PrefixLetters, PrefixLength),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Takes it apart; false when it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out KeyText? key)
    {
        key = null;
        if (text is null || !text.StartsWith(Mark, StringComparison.Ordinal)
            || text.Length != Mark.Length + PrefixLength + 1 + s_secretLength
            || text[Mark.Length + PrefixLength] != '_')
            return false;
        key = new(text.Substring(Mark.Length, PrefixLength), text[^s_secretLength..]);
        return true;
    }

    /// <summary>SHA-256 of the secret: enough for 256 random bits, which nobody can guess.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>Whether the secret is the one with a hash; takes as long whichever it is.</summary>
    public bool Fits(string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash()), Encoding.ASCII.GetBytes(hash));

    /// <summary>As it is sent.</summary>
    public override string ToString() => $"{Mark}{Prefix}_{Secret}";
}
