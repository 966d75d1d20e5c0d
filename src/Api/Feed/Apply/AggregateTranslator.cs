using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>Reads what is aggregated, and how (OData Data Aggregation 4.0, 3.2.1).</summary>
internal static class AggregateTranslator
{
    private const string Count = "$count";
    private static readonly ColumnType s_count = new(FieldType.Decimal);

    public static (Transformation Step, Shape Shape) Translate(ApplyCall call, Shape shape, ApplyTranslator outer)
    {
        if (call.Arguments.Count == 0)
            throw ApplyCall.Wrong("aggregate takes at least one expression with a method and an alias.");
        if (call.Arguments.Any(argument => ApplyCall.SplitLast(argument, "from") is not null))
            throw FeedException.Unsupported(ApplyCall.Option,
                "The keyword from is not supported by this service: write groupby with aggregate, then aggregate.");
        var aggregates = new List<Aggregate>();
        var next = Shape.OfColumns(shape.Set, []);
        foreach (var argument in call.Arguments)
        {
            var (text, alias) = ApplyTranslator.Aliased(argument, shape);
            if (next.FindColumn(alias) is not null)
                throw ApplyCall.Wrong($"The alias {alias} is given twice.");
            var aggregate = Read(text, alias, aggregates.Count, shape, outer);
            aggregates.Add(aggregate);
            next = next with { Columns = [.. next.Columns, aggregate.Column] };
        }
        return (new AggregateStep(aggregates), next);
    }

    private static Aggregate Read(string text, string alias, int place, Shape shape, ApplyTranslator outer)
    {
        if (text == Count)
            return new(s_count.ToColumn(alias, place), AggregateMethod.Count);
        if (text.EndsWith("/" + Count, StringComparison.Ordinal))
            return ReadCount(Path(text[..^(Count.Length + 1)], shape), s_count.ToColumn(alias, place));
        if (ApplyCall.SplitLast(text, "with") is not var (expression, name))
            throw ApplyCall.Wrong($"'{text}' says not how to aggregate: with sum, min, max, average or countdistinct.");
        var method = Method(name);
        if (ShapePath.Read(expression, shape) is { Column: null } path
            && (path.IsCollection || path.Navigation is not null))
            return ReadItems(path, method, alias, place);
        var (value, type) = outer.ExpressionsOf(shape).ReadValue(expression);
        return new(ResultType(type, method, expression).ToColumn(alias, place), method, value);
    }

    private static Aggregate ReadCount(ShapePath path, Field column) => path switch
    {
        // An entity counts once, however many lead to it.
        { Navigation: { IsCollection: false } navigation } => new(
            column, AggregateMethod.CountDistinct, new FieldNode(navigation.Target.Key), null, navigation),
        { Navigation: { } navigation } =>
            new(column, AggregateMethod.Count, null, new(navigation.KeyField, navigation, null)),
        { Field: { IsCollection: true } field } =>
            new(column, AggregateMethod.Count, null, new(field, null, path.Member)),
        _ => throw ApplyCall.Wrong($"{path.Name}/$count: {path.Name} is not a collection."),
    };

    private static Aggregate ReadItems(ShapePath path, AggregateMethod method, string alias, int place)
    {
        var isValue = path.Member is not null || path.Field is { Type: not FieldType.Complex };
        if (!isValue && method != AggregateMethod.CountDistinct)
            throw ApplyCall.Wrong($"{path.Name} has no values that can be compared or added.");
        var column = ResultType(path.Type, method, path.Name).ToColumn(alias, place);
        if (path.Navigation is { IsCollection: false } single)
        {
            if (method is AggregateMethod.Sum or AggregateMethod.Average)
                return new(column, method, null, new(single.KeyField, single, path.Field));
            return new(column, method, new FieldNode(path.Field ?? single.Target.Key), null, single);
        }
        if (path.Navigation is { } navigation)
            return new(column, method, null, new(navigation.KeyField, navigation, path.Field));
        return isValue
            ? new(column, method, null, new(path.Field!, null, path.Member))
            : throw FeedException.Unsupported(
                ApplyCall.Option, $"Counting different values of {path.Name} as a whole is not supported.");
    }

    private static ColumnType ResultType(ColumnType type, AggregateMethod method, string expression) => method switch
    {
        AggregateMethod.CountDistinct => s_count,
        AggregateMethod.Sum or AggregateMethod.Average when !type.IsNumber =>
            throw ApplyCall.Wrong($"'{expression}' is not a number, so it has no sum and no average."),
        // Both are exact in this type, and no sum of a catalogue is too great for it.
        AggregateMethod.Sum or AggregateMethod.Average =>
            new(type.Type == FieldType.Double ? FieldType.Double : FieldType.Decimal),
        _ when type.Type == FieldType.Boolean =>
            throw ApplyCall.Wrong($"'{expression}' is true or false, of which neither is greater."),
        _ => type,
    };

    private static ShapePath Path(string text, Shape shape) =>
        ShapePath.Read(text, shape) ?? throw ApplyCall.Wrong($"There is no collection {text} here.");

    private static AggregateMethod Method(string name) => name switch
    {
        "sum" => AggregateMethod.Sum,
        "min" => AggregateMethod.Min,
        "max" => AggregateMethod.Max,
        "average" => AggregateMethod.Average,
        "countdistinct" => AggregateMethod.CountDistinct,
        _ when name.Contains('.', StringComparison.Ordinal) => throw FeedException.Unsupported(
            ApplyCall.Option, $"The aggregation method {name} is not supported by this service."),
        _ => throw ApplyCall.Wrong(
            $"There is no aggregation method {name}: there are sum, min, max, average and countdistinct."),
    };
}
