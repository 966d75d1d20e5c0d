using System.Globalization;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Query;
using ConsumerSafety.Search.Grouping;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>
/// Turns the text of <c>$apply</c> into steps (OData Data Aggregation 4.0, 3). Each expression is checked against what
/// the instances have at its place. Throws <see cref="FeedException"/>.
/// </summary>
internal sealed class ApplyTranslator(IReadOnlyDictionary<string, string> aliases, FeedOptions options)
{
    private int _count;
    private int _depth;

    /// <summary>The steps, and what instances have after the last.</summary>
    public (IReadOnlyList<Transformation> Steps, Shape Shape) Translate(string text, Shape shape)
    {
        if (++_depth > options.MaxApplyDepth)
            throw TooComplex($"is nested more than {options.MaxApplyDepth} deep");
        var steps = new List<Transformation>();
        foreach (var call in ApplyCall.ReadSequence(text))
        {
            if (++_count > options.MaxTransformations)
                throw TooComplex($"has more than {options.MaxTransformations} transformations");
            if (Translate(call, shape) is not var (step, next))
                continue;
            steps.Add(step);
            shape = next;
        }
        _depth--;
        return (steps, shape);
    }

    /// <summary>The step that another option is, done to what <c>$apply</c> gives.</summary>
    public (Transformation Step, Shape Shape) TranslateOption(string option, string name, string text, Shape shape)
    {
        try
        {
            return Translate(new ApplyCall(name, ApplyCall.Split(text, ',')), shape)!.Value;
        }
        catch (FeedException exception) when (exception.Error.Target == ApplyCall.Option)
        {
            throw new FeedException(exception.Error with { Target = option });
        }
    }

    public ShapeExpressions ExpressionsOf(Shape shape) => new(shape, aliases, options);

    private (Transformation Step, Shape Shape)? Translate(ApplyCall call, Shape shape) => call.Name switch
    {
        "identity" => call.Arguments.Count == 0 ? null : throw Arguments(call, "none"),
        "filter" => (new FilterStep(ExpressionsOf(shape).ReadFilter(Some(call))), shape),
        "search" => Search(call, shape),
        "orderby" => (new OrderStep(ExpressionsOf(shape).ReadOrder(Some(call))), shape),
        "top" => (new SliceStep(0, Whole(call)), shape),
        "skip" => (new SliceStep(Whole(call), null), shape),
        "compute" => Compute(call, shape),
        "aggregate" => AggregateTranslator.Translate(call, shape, this),
        "groupby" => new GroupTranslator(this).Translate(call, shape),
        "concat" => ConcatTranslator.Translate(call, shape, this, options),
        "join" or "outerjoin" => JoinTranslator.Translate(call, shape),
        "topcount" or "bottomcount" => Best(call, shape, BestBound.Count),
        "topsum" or "bottomsum" => Best(call, shape, BestBound.Sum),
        "toppercent" or "bottompercent" => Best(call, shape, BestBound.Percent),
        "expand" or "addnested" or "nest" or "ancestors" or "descendants" or "traverse" =>
            throw FeedException.Unsupported(
                ApplyCall.Option, $"The transformation {call.Name} is not supported by this service."),
        _ => throw ApplyCall.Wrong($"There is no transformation {call.Name}."),
    };

    private (Transformation, Shape) Search(ApplyCall call, Shape shape) => shape.IsDocuments
        ? (new SearchStep(SearchReader.Read(Some(call), options)), shape)
        : throw FeedException.Unsupported(
            ApplyCall.Option, "search is supported by this service as long as instances are entities of the set.");

    private (Transformation, Shape) Compute(ApplyCall call, Shape shape)
    {
        if (call.Arguments.Count == 0)
            throw Arguments(call, "at least one expression with an alias");
        var computed = new List<ComputedColumn>();
        var next = shape;
        foreach (var argument in call.Arguments)
        {
            var (text, alias) = Aliased(argument, next);
            var (value, type) = ExpressionsOf(shape).ReadValue(text);
            var column = type.ToColumn(alias, next.Columns.Count);
            computed.Add(new(column, value));
            next = next with
            {
                Columns = [.. next.Columns, column],
                Inlined = shape.IsDocuments
                    ? next.Inlined.Append(new(alias, value)).ToDictionary()
                    : next.Inlined,
            };
        }
        return (new ComputeStep(computed), next);
    }

    private (Transformation, Shape) Best(ApplyCall call, Shape shape, BestBound bound)
    {
        if (call.Arguments is not [var amount, var value])
            throw Arguments(call, "an amount and an expression");
        if (!decimal.TryParse(amount, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw ApplyCall.Wrong($"The first argument of {call.Name} has to be a number, not '{amount}'.");
        if (bound == BestBound.Count && (number < 1 || number != decimal.Truncate(number)))
            throw ApplyCall.Wrong($"The first argument of {call.Name} has to be a whole number from 1.");
        if (bound == BestBound.Percent && number is <= 0 or > 100)
            throw ApplyCall.Wrong($"The first argument of {call.Name} has to be over 0 and at most 100.");
        var (node, type) = ExpressionsOf(shape).ReadValue(value);
        if (bound != BestBound.Count && !type.IsNumber)
            throw ApplyCall.Wrong($"The second argument of {call.Name} has to be a number.");
        var isTop = call.Name.StartsWith("top", StringComparison.Ordinal);
        return (new BestStep(bound, isTop, number, node), shape);
    }

    /// <summary>Parts an expression from the alias behind it, which has to be new.</summary>
    public static (string Expression, string Alias) Aliased(string text, Shape shape)
    {
        if (ApplyCall.SplitLast(text, "as") is not var (expression, alias))
            throw ApplyCall.Wrong($"'{text}' has no alias: it has to end with 'as' and a name.");
        if (alias.Length is 0 or > 128 || char.IsAsciiDigit(alias[0])
            || !alias.All(letter => char.IsLetterOrDigit(letter) || letter == '_'))
            throw ApplyCall.Wrong($"'{alias}' cannot be an alias: letters, digits and underscores can.");
        return shape.Knows(alias)
            ? throw ApplyCall.Wrong($"The alias {alias} is the name of something else here; choose another.")
            : (expression, alias);
    }

    private static long Whole(ApplyCall call) =>
        call.Arguments is [var text]
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Arguments(call, "one whole number from 0");

    private static string Some(ApplyCall call) =>
        call.Arguments.Count > 0 ? string.Join(',', call.Arguments) : throw Arguments(call, "an expression");

    private static FeedException Arguments(ApplyCall call, string wanted) =>
        ApplyCall.Wrong($"{call.Name} takes {wanted}.");

    private static FeedException TooComplex(string fault) =>
        new(FeedError.TooComplex(
            ApplyCall.Option, $"The value of $apply {fault}, which is the bound of this service."));
}
