namespace ConsumerSafety.Search.Query;

/// <summary>
/// How much work one query may do, counted and not timed, so that the same query on the same data always fares alike.
/// A step is one to one and a half nanoseconds of processor time. Not for several threads at once.
/// </summary>
internal sealed class WorkBudget(long limit, CancellationToken cancellationToken)
{
    public const string Setting = "ConsumerSafety:Index:MaxQuerySteps";

    /// <summary>Steps of looking at one document in a list or an order.</summary>
    public const int Visit = 5;

    /// <summary>Steps of looking at one of the different values of a property.</summary>
    public const int Term = 150;

    /// <summary>Steps of reading one row and evaluating something on it.</summary>
    public const int Row = 600;

    /// <summary>Steps of reading one property of a row; to them come those for its bytes.</summary>
    public const int Property = 150;

    /// <summary>Steps for each byte of a collection whose elements are read.</summary>
    public const int ElementByte = 8;

    /// <summary>Steps for each byte of a collection whose items are taken out.</summary>
    public const int ItemByte = 2;

    // How many steps may pass until it is seen that nobody waits any more: well under a millisecond.
    private const int CheckShift = 18;
    private long _spent;

    /// <summary>The steps done so far.</summary>
    public long Spent => _spent;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>
    /// Counts steps. Throws <see cref="QueryTooCostlyException"/> over the limit and
    /// <see cref="OperationCanceledException"/> soon after nobody waits any more.
    /// </summary>
    public void Spend(long steps)
    {
        var before = _spent;
        _spent += steps;
        if (_spent > limit)
            throw new QueryTooCostlyException(Setting, limit);
        if (before >> CheckShift != _spent >> CheckShift)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
