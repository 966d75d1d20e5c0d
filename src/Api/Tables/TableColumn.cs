using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Tables;

/// <summary>One column of a table of entities.</summary>
/// <param name="name">The heading.</param>
internal abstract class TableColumn(string name)
{
    /// <summary>The heading.</summary>
    public string Name => name;

    /// <summary>Whether its values are texts that somebody wrote, and not numbers, days or names of members.</summary>
    public abstract bool IsText { get; }

    /// <summary>The value of an entity as JSON, valid until the next is asked for; empty when it has none.</summary>
    public abstract ReadOnlySpan<byte> Value(Row row);
}
