using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// Looks up what the names of one option mean, and checks its types. The parts that do it find each other here.
/// </summary>
internal sealed class Binder
{
    // An alias that uses itself would go on for ever.
    private readonly HashSet<string> _openAliases = [];
    private readonly IReadOnlyDictionary<string, string> _aliases;

    public Binder(
        string option, FeedOptions options, IReadOnlyDictionary<string, string> aliases, ExpressionBudget budget)
    {
        (Option, Options, _aliases, Budget) = (option, options, aliases, budget);
        Paths = new(this);
        Values = new(this);
        Functions = new(this);
        Filters = new(this);
        Lambdas = new(this);
    }

    public string Option { get; }

    public FeedOptions Options { get; }

    /// <summary>What <c>now()</c> is.</summary>
    public DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    public ExpressionBudget Budget { get; }

    public PathBinder Paths { get; }

    public ValueBinder Values { get; }

    public FunctionBinder Functions { get; }

    public FilterBinder Filters { get; }

    public LambdaBinder Lambdas { get; }

    /// <summary>The entity and its lambdas that are looked at now.</summary>
    public required Frame Frame { get; set; }

    /// <summary>True inside of values and of conditions that look at several entities: decided row by row.</summary>
    public bool IsAnchored { get; private set; }

    /// <summary>Binds something row by row.</summary>
    public T Anchored<T>(Func<T> bind)
    {
        var outer = IsAnchored;
        IsAnchored = true;
        try
        {
            return bind();
        }
        finally
        {
            IsAnchored = outer;
        }
    }

    /// <summary>Binds what an alias stands for.</summary>
    public T Resolve<T>(AliasSyntax alias, Func<Syntax, T> bind)
    {
        if (!_aliases.TryGetValue(alias.Name, out var text))
            throw FeedException.Invalid(alias.Name, $"The parameter alias {alias.Name} has no value.");
        if (!_openAliases.Add(alias.Name))
            throw FeedException.Invalid(alias.Name, $"The parameter alias {alias.Name} uses itself.");
        var result = bind(new ExpressionParser(text, alias.Name, Budget).ReadWhole());
        _openAliases.Remove(alias.Name);
        return result;
    }

    public FeedException Fault(string message) => FeedException.Invalid(Option, message);

    public FeedException Missing(string what) =>
        FeedException.Unsupported(Option, $"{what} is not supported by this service.");

    /// <summary>The values as those of one entity.</summary>
    public (Origin? Origin, IReadOnlyList<Bound> Values) Join(params IReadOnlyList<Bound> values) =>
        Bound.Join(values, IsAnchored);

    /// <summary>A value made of others.</summary>
    public Bound Combine(IReadOnlyList<Bound> parts, ResultType? type, Func<IReadOnlyList<ValueNode>, ValueNode> make)
    {
        var (origin, values) = Join(parts);
        return new(make([.. values.Select(value => value.Value)]), type, origin);
    }
}
