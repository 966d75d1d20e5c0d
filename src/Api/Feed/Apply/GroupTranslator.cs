using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>Reads <c>groupby</c>, simple and with <c>rollup</c> (OData Data Aggregation 4.0, 3.2.3).</summary>
internal sealed class GroupTranslator(ApplyTranslator outer)
{
    private const string All = "$all";

    public (Transformation Step, Shape Shape) Translate(ApplyCall call, Shape shape)
    {
        var rest = call.Arguments.Skip(1).ToList();
        if (call.Arguments is not [['(', .. var list, ')'], ..] || rest.Count > 1)
            throw ApplyCall.Wrong("groupby takes properties in parentheses of their own, and perhaps transformations.");
        var groupings = Groupings(ApplyCall.Split(list, ','));
        if (groupings is [var only])
            return Translate(only, rest, shape);
        return ConcatTranslator.Join(
            [.. groupings.Select(paths =>
            {
                var (step, next) = Translate(paths, rest, shape);
                return ((IReadOnlyList<Transformation>)[step], next);
            })], shape);
    }

    // Every rollup multiplies the groupings by its levels, the finest first.
    private static List<List<string>> Groupings(IReadOnlyList<string> items)
    {
        List<List<string>> groupings = [[]];
        foreach (var item in items)
        {
            var levels = item.Contains('(', StringComparison.Ordinal)
                ? Levels(ApplyCall.Read(item))
                : [[item]];
            groupings = [.. groupings.SelectMany(
                grouping => levels.Select(level => (List<string>)[.. grouping, .. level]))];
        }
        return groupings;
    }

    private static List<List<string>> Levels(ApplyCall rollup)
    {
        if (rollup.Name != "rollup")
            throw FeedException.Unsupported(
                ApplyCall.Option, $"The grouping operator {rollup.Name} is not supported by this service.");
        if (rollup.Arguments.Count < 2)
            throw ApplyCall.Wrong("rollup takes at least two properties: no hierarchy has a name here.");
        var hasTotal = rollup.Arguments[0] == All;
        var paths = rollup.Arguments.Skip(hasTotal ? 1 : 0).ToList();
        var levels = Enumerable.Range(0, paths.Count).Select(drop => paths[..(paths.Count - drop)]).ToList();
        if (hasTotal)
            levels.Add([]);
        return levels;
    }

    private (Transformation Step, Shape Shape) Translate(
        IReadOnlyList<string> paths, List<string> rest, Shape shape)
    {
        var keys = new List<GroupKey>();
        foreach (var path in paths)
            if (keys.TrueForAll(key => key.Column.Name != NameOf(path, shape)))
                keys.Add(ReadKey(path, shape, keys.Count));
        var names = keys.Select(key => key.Column.Name).ToList();
        if (names.Any(name => names.Any(other => other.StartsWith(name + "/", StringComparison.Ordinal))))
            throw ApplyCall.Wrong("One grouping property is within another.");
        int[] all = [.. Enumerable.Range(0, keys.Count)];
        if (rest.Count == 0)
            return (new GroupStep(keys, null, all, null), WithColumns(shape, keys, [], false));
        var (steps, inner) = outer.Translate(rest[0], shape);
        return inner.IsDocuments && keys.TrueForAll(key => IsOwn(key, shape))
            ? (new GroupStep(keys, steps, [], null), inner with { })
            : Keep(keys, steps, inner, shape);
    }

    // Keys take the place of what the steps left under the same name; entities have their own properties already.
    private static (Transformation Step, Shape Shape) Keep(
        List<GroupKey> keys, IReadOnlyList<Transformation> steps, Shape inner, Shape shape)
    {
        var kept = Enumerable.Range(0, keys.Count)
            .Where(key => !inner.HasEntities || !IsOwn(keys[key], shape))
            .ToArray();
        var columns = Enumerable.Range(0, inner.Columns.Count)
            .Where(column => kept.All(key => keys[key].Column.Name != inner.Columns[column].Name))
            .ToArray();
        var step = new GroupStep(keys, steps, kept, columns);
        return (step, WithColumns(
            shape, kept.Select(key => keys[key]), columns.Select(column => inner.Columns[column]), inner.HasEntities));
    }

    private static bool IsOwn(GroupKey key, Shape shape) =>
        key is { Through: null, Value: FieldNode { Field.IsColumn: false } field }
        && field.Field.Name == key.Column.Name && !shape.Inlined.ContainsKey(key.Column.Name);

    private static Shape WithColumns(
        Shape shape, IEnumerable<GroupKey> keys, IEnumerable<Field> rest, bool hasEntities)
    {
        Field[] columns =
        [
            .. keys.Select(key => key.Column).Concat(rest)
                .Select((column, place) => Field.ForColumn(column.Name, column.Type, column.EnumType, place)),
        ];
        return Shape.OfColumns(shape.Set, columns) with { HasEntities = hasEntities };
    }

    private static string NameOf(string text, Shape shape) => ShapePath.Read(text, shape)?.Name ?? text;

    private GroupKey ReadKey(string text, Shape shape, int place)
    {
        if (ShapePath.Read(text, shape) is not { } path)
            throw shape.HasPrefix(text)
                ? FeedException.Unsupported(ApplyCall.Option, $"Grouping by {text} as a whole is not supported.")
                : ApplyCall.Wrong($"There is no property {text} to group by here.");
        if (path.IsCollection)
            throw ApplyCall.Wrong(
                $"{text} may have many values on one entity, and groupby takes single values. "
                + $"Write join({text.Split('/')[0]} as Item)/groupby((Item…),…) to count once for each value.");
        if (path.Navigation is not null && path.Field is null)
            throw FeedException.Unsupported(ApplyCall.Option,
                $"Grouping by {text} as a whole is not supported: name properties of it, as {text}/"
                + $"{path.Navigation.Target.Key.Name}.");
        var column = path.Type.ToColumn(path.Name, place);
        if (path.Column is not null)
            return new(column, shape.ValueOf(path.Column));
        if (path.Navigation is { } navigation)
            return path.Kind is null
                ? new(column, new FieldNode(path.Field!), navigation)
                : throw FeedException.Unsupported(ApplyCall.Option, $"The type cast in {text} is not supported there.");
        return path.Field is { Kind: null } && path.Kind is not null
            ? new(column, outer.ExpressionsOf(shape).ReadValue(text).Value)
            : new(column, new FieldNode(path.Field!));
    }
}
