using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>What is left of the bounds on one filter.</summary>
internal sealed class FilterBudget(FeedOptions options)
{
    private int _nodes;
    private int _depth;

    public void Enter()
    {
        if (++_nodes > options.MaxFilterNodes)
            throw TooComplex($"has more than {options.MaxFilterNodes} operators, functions, properties and literals");
        if (++_depth > options.MaxDepth)
            throw TooComplex($"is nested more than {options.MaxDepth} deep");
    }

    public void Leave() => _depth--;

    /// <summary>Checks the number of a lambda's variable, which says how deep it is nested.</summary>
    public void CheckLambda(int number)
    {
        if (number > options.MaxLambdaDepth)
            throw TooComplex($"nests any and all more than {options.MaxLambdaDepth} deep");
    }

    private static FeedException TooComplex(string fault) =>
        new(FeedError.TooComplex("$filter", $"The filter {fault}, which is the bound of this service."));
}
