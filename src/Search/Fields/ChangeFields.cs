using ConsumerSafety.Search.Index;

namespace ConsumerSafety.Search.Fields;

/// <summary>What is kept of every entity beside its public properties, to follow what changes.</summary>
internal static class ChangeFields
{
    /// <summary>The change that made the entity what it is. It stands in the index alone, not in the row.</summary>
    public static Field Sequence { get; } = new(IndexFields.Sequence, FieldType.Int64, _ => null)
    {
        IndexName = IndexFields.Sequence, IsNullable = false,
    };
}
