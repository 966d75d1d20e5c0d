using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>What is left of the bounds on the expressions of one option.</summary>
internal sealed class ExpressionBudget(FeedOptions options, string option)
{
    private int _nodes;
    private int _depth;

    /// <summary>Counts an operator, a function, a step of a path or a literal.</summary>
    public void Count()
    {
        if (++_nodes > options.MaxFilterNodes)
            throw TooComplex(nameof(FeedOptions.MaxFilterNodes),
                $"has more than {options.MaxFilterNodes} operators, functions, properties and literals");
    }

    /// <summary>Goes one deeper until the result is disposed of.</summary>
    public Level Enter()
    {
        Count();
        if (++_depth > options.MaxDepth)
            throw TooComplex(nameof(FeedOptions.MaxDepth), $"is nested more than {options.MaxDepth} deep");
        return new(this);
    }

    /// <summary>Checks the number of a range variable, which says how deep it is nested.</summary>
    public void CheckLambda(int number)
    {
        if (number > options.MaxLambdaDepth)
            throw TooComplex(nameof(FeedOptions.MaxLambdaDepth),
                $"nests any, all and $count more than {options.MaxLambdaDepth} deep");
    }

    /// <summary>Checks how long a pattern is.</summary>
    public void CheckPattern(int size)
    {
        if (size > options.MaxPatternSize)
            throw TooComplex(nameof(FeedOptions.MaxPatternSize),
                $"has a pattern of more than {options.MaxPatternSize} characters, repetitions written out");
    }

    private FeedException TooComplex(string bound, string fault) => new(FeedError.TooComplex(
        option, $"What {option} says {fault}, which is the bound of this service ({FeedOptions.Section}:{bound})."));

    /// <summary>One level of nesting.</summary>
    internal readonly struct Level(ExpressionBudget budget) : IDisposable
    {
        public void Dispose() => budget._depth--;
    }
}
