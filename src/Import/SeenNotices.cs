using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import;

/// <summary>
/// Remembers which notices an import has given, by digest, some forty bytes each: a number that comes again with other
/// content would make a new version at every repetition of the import.
/// </summary>
internal sealed class SeenNotices
{
    private readonly Dictionary<UInt128, (UInt128 Content, long Row)> _seen = [];

    /// <summary>The row in which the number of this notice came with other content; null when there is none.</summary>
    public long? FindOther(Notice notice, long row)
    {
        var key = Digest(Encoding.UTF8.GetBytes(
            notice.Id is { } id ? $"I{id}" : $"R{notice.PublisherId}\n{notice.ReferenceNumber}"));
        var content = Digest(NoticeJson.Write(notice));
        if (_seen.TryAdd(key, (content, row)))
            return null;
        var before = _seen[key];
        return before.Content == content ? null : before.Row;
    }

    private static UInt128 Digest(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
