using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>The form as it was filled in, nothing lost.</summary>
/// <param name="Set">The set that is asked.</param>
public sealed record BuilderForm(EntitySet Set)
{
    /// <summary>The rows of conditions, empty ones included.</summary>
    public IReadOnlyList<ConditionInput> Conditions { get; init; } = [];

    /// <summary>What is searched for.</summary>
    public string Search { get; init; } = "";

    /// <summary>The names of the columns; none for all.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The name of the property to order by; empty for the order of the set.</summary>
    public string OrderBy { get; init; } = "";

    /// <summary>True for the greatest first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>How many rows at most, as typed.</summary>
    public string Top { get; init; } = "";

    /// <summary>True to have all that match counted.</summary>
    public bool WithCount { get; init; }

    /// <summary>What was taken off because the set was changed to one without it.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}
