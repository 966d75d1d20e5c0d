using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>A property of an entity, or a part of it, that a path leads to.</summary>
/// <param name="Field">The property.</param>
/// <param name="Index">The place of an element in it: from 0, or from -1 for the last one; null for the whole.</param>
/// <param name="Member">The member of that element; null for the whole element.</param>
internal sealed record PropertyPath(Field Field, int? Index = null, Field? Member = null)
{
    /// <summary>The texts of <c>$filter</c> segments, all of which the elements meet.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Whether it is several values.</summary>
    public bool IsCollection => Field.IsCollection && Index is null;

    /// <summary>The property or member whose value it is, or is one of.</summary>
    public Field Value => Member ?? Field;

    /// <summary>Whether it is a record or several of them.</summary>
    public bool IsComplex => Value.Type == FieldType.Complex;
}
