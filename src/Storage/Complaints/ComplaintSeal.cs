using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>
/// Encrypts what is personal in a complaint: AES-256-GCM with a key of the complaint's own, which is itself encrypted
/// with a master key that the keys of the service protect. Without its row the complaint's key is gone for good.
/// </summary>
internal sealed class ComplaintSeal(IDataProtectionProvider protection)
{
    private const int KeySize = 32;
    private static readonly int s_nonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int s_tagSize = AesGcm.TagByteSizes.MaxSize;
    private readonly IDataProtector _protector = protection.CreateProtector("ConsumerSafety.Complaints");

    /// <summary>A new key.</summary>
    public static byte[] CreateKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <summary>A key as it is kept.</summary>
    public byte[] Protect(byte[] key) => _protector.Protect(key);

    /// <summary>A key as it was kept; null when the key of the service that protected it is lost.</summary>
    public byte[]? Unprotect(byte[] protectedKey)
    {
        try
        {
            return _protector.Unprotect(protectedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Encrypts. The place is part of what is proved: nothing can be put elsewhere unnoticed.</summary>
    public static byte[] Seal(byte[] key, string place, ReadOnlySpan<byte> content)
    {
        var result = new byte[s_nonceSize + s_tagSize + content.Length];
        var nonce = result.AsSpan(0, s_nonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, s_tagSize);
        cipher.Encrypt(
            nonce, content, result.AsSpan(s_nonceSize + s_tagSize), result.AsSpan(s_nonceSize, s_tagSize),
            Encoding.UTF8.GetBytes(place));
        return result;
    }

    /// <summary>Decrypts. Throws <see cref="CryptographicException"/> when it was altered or moved.</summary>
    public static byte[] Open(byte[] key, string place, ReadOnlySpan<byte> sealedContent)
    {
        var content = new byte[sealedContent.Length - s_nonceSize - s_tagSize];
        using var cipher = new AesGcm(key, s_tagSize);
        cipher.Decrypt(
            sealedContent[..s_nonceSize], sealedContent[(s_nonceSize + s_tagSize)..],
            sealedContent.Slice(s_nonceSize, s_tagSize), content, Encoding.UTF8.GetBytes(place));
        return content;
    }
}
