using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConsumerSafety.Storage.Log;

/// <summary>A row of the audit log.</summary>
internal class AuditEntry
{
    /// <summary>The hash before the first entry.</summary>
    public static readonly byte[] Origin = new byte[SHA256.HashSizeInBytes];

    public long Sequence { get; init; }

    public string RecordedAt { get; init; } = "";

    public string Actor { get; init; } = "";

    public string Action { get; init; } = "";

    public string EntityType { get; init; } = "";

    public string EntityId { get; init; } = "";

    public int Version { get; init; }

    public byte[] ContentHash { get; init; } = [];

    /// <summary>Why, in the words of who did it; null where nothing was said.</summary>
    public string? Detail { get; init; }

    public byte[] Hash { get; init; } = [];

    /// <summary>
    /// SHA-256 over the hash of the entry before and every column in order. Each column is UTF-8 with its length in
    /// bytes (32 bits, big-endian) before it, and a detail only stands where there is one, so that no two entries have
    /// the same form.
    /// </summary>
    public byte[] ComputeHash(ReadOnlySpan<byte> previousHash)
    {
        var form = new ArrayBufferWriter<byte>(512);
        form.Write(previousHash);
        Write(form, Sequence.ToString(CultureInfo.InvariantCulture));
        Write(form, RecordedAt);
        Write(form, Actor);
        Write(form, Action);
        Write(form, EntityType);
        Write(form, EntityId);
        Write(form, Version.ToString(CultureInfo.InvariantCulture));
        form.Write(ContentHash);
        if (Detail is not null)
            Write(form, Detail);
        return SHA256.HashData(form.WrittenSpan);
    }

    private static void Write(ArrayBufferWriter<byte> form, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(form.GetSpan(4), length);
        form.Advance(4);
        Encoding.UTF8.GetBytes(text, form.GetSpan(length));
        form.Advance(length);
    }
}
