namespace ConsumerSafety.Search.Query;

/// <summary>
/// A place in an order: the values of its keys at one entity, the key of the entity last. A walk that goes on after it
/// neither repeats nor skips an entity that has not itself moved.
/// </summary>
/// <param name="Values">
/// One value per sort key and then the entity's key: <see cref="string"/>, <see cref="long"/> (whole numbers, days,
/// instants, scaled decimals, booleans, members of enumerations), <see cref="double"/>, or null. Where a key of the
/// order is computed: whole numbers and members of enumerations as <see cref="long"/>, anything else as it is.
/// </param>
public sealed record SortPosition(IReadOnlyList<object?> Values);
