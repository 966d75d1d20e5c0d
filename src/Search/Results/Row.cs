using System.Buffers.Binary;
using System.Text.Json;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;

namespace ConsumerSafety.Search.Results;

/// <summary>One entity as bytes prepared when it was indexed.</summary>
public sealed class Row
{
    private readonly ReadOnlyMemory<byte> _bytes;

    internal Row(EntitySet set, ReadOnlyMemory<byte> bytes)
    {
        Set = set;
        _bytes = bytes;
    }

    /// <summary>The set whose fields it has (<c>Notices</c> for every notice).</summary>
    public EntitySet Set { get; }

    /// <summary>The kind, for a notice.</summary>
    public NoticeKind? Kind => Bytes[0] == 0 ? null : (NoticeKind)(Bytes[0] - 1);

    /// <summary>The key as text.</summary>
    public string Id => JsonSerializer.Deserialize<string>(Value(Set.Key))!;

    /// <summary>
    /// Every property as UTF-8 JSON members, commas between, without braces: <c>"Id":"…","Title":"…"</c>. Nulls are
    /// written.
    /// </summary>
    public ReadOnlySpan<byte> Members => Bytes[HeaderLength(Count)..(HeaderLength(Count) + Offset(Count) - 1)];

    /// <summary>
    /// One property as a JSON member, <c>"Title":"…"</c>; empty when the entity's kind does not have it.
    /// </summary>
    public ReadOnlySpan<byte> Member(Field field)
    {
        if (field.Kind is { } kind && kind != Kind)
            return default;
        var start = HeaderLength(Count);
        return Bytes[(start + Offset(field.RowIndex))..(start + Offset(field.RowIndex + 1) - 1)];
    }

    /// <summary>
    /// Properties that stand side by side in <see cref="EntitySet.Fields"/>, from the first to the last, as JSON
    /// members with commas between. The entity's kind has to have both.
    /// </summary>
    public ReadOnlySpan<byte> MembersBetween(Field first, Field last)
    {
        var start = HeaderLength(Count);
        return Bytes[(start + Offset(first.RowIndex))..(start + Offset(last.RowIndex + 1) - 1)];
    }

    /// <summary>One property's JSON value, <c>"…"</c>; empty when the entity's kind does not have it.</summary>
    public ReadOnlySpan<byte> Value(Field field)
    {
        var member = Member(field);
        return member.IsEmpty ? member : member[(field.Name.Length + 3)..];
    }

    /// <summary>The versions of a notice, oldest first; empty for other entities.</summary>
    public IReadOnlyList<RevisionSummary> ReadHistory()
    {
        var history = Bytes[(HeaderLength(Count) + Offset(Count) - 1)..];
        return history.IsEmpty
            ? []
            : JsonSerializer.Deserialize(history, HistoryJson.Context.IReadOnlyListRevisionSummary)!;
    }

    /// <summary>The title with matches marked, when highlights were asked for; else null.</summary>
    public Highlight? Title { get; internal set; }

    /// <summary>
    /// The summary, or the stretch of the body around the first match, with matches marked; else null.
    /// </summary>
    public Highlight? Summary { get; internal set; }

    /// <summary>A row that has none of the set's properties.</summary>
    internal static Row Without(EntitySet set)
    {
        var members = set.Fields.Max(field => field.RowIndex) + 1;
        var bytes = new byte[HeaderLength(members) + members];
        bytes[1] = (byte)members;
        for (var i = 0; i <= members; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2 + 4 * i), i);
        return new(set, bytes);
    }

    internal static int HeaderLength(int members) => 2 + 4 * (members + 1);

    private ReadOnlySpan<byte> Bytes => _bytes.Span;

    private int Count => Bytes[1];

    private int Offset(int member) => BinaryPrimitives.ReadInt32LittleEndian(Bytes[(2 + 4 * member)..]);
}
