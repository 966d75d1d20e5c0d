using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Results;

/// <summary>One entity as bytes prepared when it was indexed.</summary>
public sealed class Row
{
    /// <summary>The set whose fields it has (<c>Notices</c> for every notice).</summary>
    public EntitySet Set => throw new NotImplementedException();

    /// <summary>The kind, for a notice.</summary>
    public NoticeKind? Kind => throw new NotImplementedException();

    /// <summary>The key as text.</summary>
    public string Id => throw new NotImplementedException();

    /// <summary>Every property as UTF-8 JSON members, commas between, without braces: <c>"Id":"…","Title":"…"</c>. Nulls are written.</summary>
    public ReadOnlySpan<byte> Members => throw new NotImplementedException();

    /// <summary>One property as a JSON member, <c>"Title":"…"</c>; empty when the entity's kind does not have it.</summary>
    public ReadOnlySpan<byte> Member(Field field) => throw new NotImplementedException();

    /// <summary>One property's JSON value, <c>"…"</c>; empty when the entity's kind does not have it.</summary>
    public ReadOnlySpan<byte> Value(Field field) => throw new NotImplementedException();

    /// <summary>The history of a notice as a JSON array of <see cref="Domain.Changes.RevisionSummary"/>; empty for other entities.</summary>
    public ReadOnlySpan<byte> History => throw new NotImplementedException();

    /// <summary>The title with matches marked, when highlights were asked for; else null.</summary>
    public Highlight? Title { get; internal set; }

    /// <summary>The summary, or the stretch of the body around the first match, with matches marked; else null.</summary>
    public Highlight? Summary { get; internal set; }
}
