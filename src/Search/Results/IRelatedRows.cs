using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Results;

/// <summary>Where the entities that others lead to are found.</summary>
public interface IRelatedRows
{
    /// <summary>The entity with this key, or null.</summary>
    Row? Find(EntitySet set, string key);

    /// <summary>The entities a way back leads to: those whose target field is, or holds, this key.</summary>
    IEnumerable<Row> FindAll(Navigation navigation, string key);
}
