namespace ConsumerSafety.Api.Tables;

/// <summary>One column of a table.</summary>
/// <typeparam name="TRow">What a row is made of: an entity, or an instance that comes of grouping.</typeparam>
/// <param name="name">The heading.</param>
internal abstract class TableColumn<TRow>(string name)
{
    /// <summary>The heading.</summary>
    public string Name => name;

    /// <summary>Whether its values are texts that somebody wrote, and not numbers, days or names of members.</summary>
    public abstract bool IsText { get; }

    /// <summary>The value of a row as JSON, valid until the next is asked for; empty when it has none.</summary>
    public abstract ReadOnlySpan<byte> Value(TRow row);
}
