using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Results;

/// <summary>Where the entities that others lead to are found.</summary>
public interface IRelatedRows
{
    /// <summary>The entity with this key, or null.</summary>
    Row? Find(EntitySet set, string key);

    /// <summary>The entities a way back leads to: those whose target field is, or holds, this key.</summary>
    /// <param name="navigation">The way back.</param>
    /// <param name="key">The key.</param>
    /// <param name="text">What they are searched for; null for nothing.</param>
    IEnumerable<Row> FindAll(Navigation navigation, string key, TextNode? text = null);

    /// <summary>How many entities <see cref="FindAll"/> gives.</summary>
    long CountAll(Navigation navigation, string key, TextNode? text);

    /// <summary>Whether a search finds the entity with this key.</summary>
    bool IsFound(EntitySet set, string key, TextNode text);
}
