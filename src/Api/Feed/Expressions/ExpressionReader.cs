using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// Reads the expressions of a request's options against a set. Throws <see cref="FeedException"/> (400, 501).
/// </summary>
/// <param name="set">The set.</param>
/// <param name="options">The bounds.</param>
/// <param name="aliases">The texts of the parameter aliases, under their names with <c>@</c>.</param>
internal sealed class ExpressionReader(
    EntitySet set, FeedOptions options, IReadOnlyDictionary<string, string> aliases)
{
    private const string RelevanceFunction = "search.score";

    private readonly Dictionary<string, ComputedProperty> _columns = [];

    /// <summary>
    /// What the entities have beside their properties, by name or path; read by expressions that follow.
    /// </summary>
    public IReadOnlyDictionary<string, ComputedProperty> Columns => _columns;

    /// <summary>True where there is nothing but <see cref="Columns"/>, as after grouping.</summary>
    public bool HasOnlyColumns { get; init; }

    /// <summary>The collection whose elements the expressions look at; null for the entities themselves.</summary>
    public Field? Elements { get; init; }

    /// <summary>True when something is searched for, so that relevance means something.</summary>
    public bool IsSearch { get; init; }

    /// <summary>Adds a value that expressions read from now on may use; it hides a property of its name.</summary>
    public void Add(ComputedProperty column) => _columns[column.Name] = column;

    /// <summary>A condition.</summary>
    public FilterNode ReadFilter(string text, string option = "$filter")
    {
        var (parser, binder) = Open(text, option);
        return binder.Filters.Bind(parser.ReadWhole(), Wanted.True);
    }

    /// <summary>One value and its type, null for one that is always null.</summary>
    public (ValueNode Value, ResultType? Type) ReadValue(string text, string option)
    {
        var (parser, binder) = Open(text, option);
        var bound = binder.Values.BindAnchored(parser.ReadWhole());
        return (bound.Value, bound.Type);
    }

    /// <summary>
    /// An order. A key that stands twice counts once: what it has put in order it cannot put in another.
    /// </summary>
    public IReadOnlyList<SortKey> ReadOrder(string text, string option = "$orderby")
    {
        var (parser, binder) = Open(text, option);
        var keys = new List<SortKey>();
        foreach (var (syntax, isDescending) in parser.ReadOrder())
        {
            if (keys.Count == options.MaxSortKeys)
                throw new FeedException(FeedError.TooComplex(option,
                    $"More than {options.MaxSortKeys} keys, which is the bound of this service "
                    + $"({FeedOptions.Section}:{nameof(FeedOptions.MaxSortKeys)})."));
            var value = Key(binder, syntax);
            if (value is not LiteralNode && keys.TrueForAll(key => !key.Value.Equals(value)))
                keys.Add(new(value, isDescending));
        }
        return keys;
    }

    /// <summary>
    /// Named values, each of which those after it may use (OData 4.01 URL conventions, 5.1.4). They become
    /// <see cref="Columns"/>.
    /// </summary>
    public IReadOnlyList<ComputedProperty> ReadCompute(string text, string option = "$compute")
    {
        var (parser, binder) = Open(text, option);
        var computed = new List<ComputedProperty>();
        foreach (var (syntax, name) in parser.ReadCompute())
        {
            if (_columns.ContainsKey(name) || set.Fields.Any(field => field.Name == name)
                || set.Navigations.Any(navigation => navigation.Name == name))
                throw FeedException.Invalid(option, $"The name {name} is taken already.");
            var bound = binder.Values.BindAnchored(syntax);
            var property = new ComputedProperty(name, bound.Value, bound.Type);
            computed.Add(property);
            Add(property);
        }
        return computed;
    }

    private ValueNode Key(Binder binder, Syntax syntax)
    {
        if (syntax is CallSyntax { Arguments.Count: 0 } call
            && call.Name.Equals(RelevanceFunction, StringComparison.OrdinalIgnoreCase))
            return IsSearch
                ? new RelevanceNode()
                : throw binder.Fault($"{RelevanceFunction}() orders what $search finds; there is no $search.");
        var bound = binder.Values.BindAnchored(syntax);
        return bound.IsCollection ? throw binder.Fault("A collection has no place in an order.") : bound.Value;
    }

    private (ExpressionParser Parser, Binder Binder) Open(string text, string option)
    {
        var budget = new ExpressionBudget(options, option);
        return (new(text, option, budget), new(option, options, aliases, budget)
        {
            Frame = new(set, null, Elements) { Columns = _columns, HasOnlyColumns = HasOnlyColumns },
        });
    }
}
