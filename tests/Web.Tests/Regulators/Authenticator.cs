using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ConsumerSafety.Web.Tests.Regulators;

/// <summary>An authenticator app: RFC 6238 with SHA-1, six digits, steps of 30 seconds.</summary>
internal sealed class Authenticator(string key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] _key = Decode(key.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The code of the step that is this many after the present one.</summary>
    public string Code(int after = 0)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + after);
#pragma warning disable CA5350 // The algorithm that every such app has.
        var hash = HMACSHA1.HashData(_key, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(base32.Select(
            letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(bite => bite.Length == 8).Select(bite => Convert.ToByte(new string(bite), 2))];
    }
}
