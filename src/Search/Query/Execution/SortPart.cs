using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index.Segments;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>One key of an order by a property.</summary>
internal readonly record struct SortPart(Field Field, bool IsDescending)
{
    public bool IsText => Field.Type == FieldType.String;

    /// <summary>Its values in a segment; null when no document there has one.</summary>
    public Column? ColumnOf(SegmentCache cache, AtomicReader segment) => IsText
        ? TextColumn.Of(cache, segment, Field.IndexName)
        : WholeColumn.Of(cache, segment, Field.IndexName, Field.Type == FieldType.Double);
}
