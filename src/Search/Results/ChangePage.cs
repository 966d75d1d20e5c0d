namespace ConsumerSafety.Search.Results;

/// <summary>Some of what was changed in a stretch of the log, in the order of the changes.</summary>
/// <param name="Rows">The entities, each once, as they are now.</param>
/// <param name="Next">The change after which the next page begins; null when this is the last.</param>
public sealed record ChangePage(IReadOnlyList<ChangedRow> Rows, long? Next);

/// <summary>An entity that was changed.</summary>
/// <param name="Row">The entity as it is now.</param>
/// <param name="IsMember">Whether it belongs to what was asked for; if not, it may have belonged before.</param>
public sealed record ChangedRow(Row Row, bool IsMember);
