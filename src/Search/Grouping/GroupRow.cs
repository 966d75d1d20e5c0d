using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Grouping;

/// <summary>One instance that comes of grouping: values of its own, and perhaps an entity it began as.</summary>
/// <param name="values">The values of the columns, <see cref="Absence"/> among them.</param>
/// <param name="document">The document of the entity; -1 for none.</param>
public sealed class GroupRow(object?[] values, int document = -1)
{
    /// <summary>The values of the columns: CLR values of their types, null, or <see cref="Absence"/>.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>The entity, when the instance still is one; set for rows that are given out.</summary>
    public Row? Entity { get; internal set; }

    internal int Document => document;

    internal object?[] Cells => values;
}
