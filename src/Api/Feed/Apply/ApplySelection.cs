using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>What <c>$select</c> and <c>$expand</c> leave of the instances after <c>$apply</c>.</summary>
internal sealed class ApplySelection(RequestReader requests)
{
    /// <summary>The columns, and what is written of entities; null where none are entities.</summary>
    public (IReadOnlyList<(Field Column, int Place)> Columns, Projection? Entities) Read(
        SystemOptions given, Shape shape)
    {
        if (!shape.HasEntities)
        {
            if (given["$expand"] is not null)
                throw FeedException.Invalid("$expand", "After this $apply no entities are left to be expanded.");
            return (Select(given, shape), null);
        }
        // What it computes are columns by now.
        given = given.Except("$compute");
        if (given["$select"] is null)
            return (Placed(shape, _ => true), requests.ReadProjection(shape.Set, given));
        var names = ApplyCall.Split(given["$select"]!, ',');
        var columns = Placed(shape, column => names.Any(name => name == "*" || Covers(name, column)));
        var rest = names
            .Where(name => !columns.Any(column =>
                Covers(name, column.Column) && !Shape.IsDeclared(shape.Set, column.Column)))
            .ToList();
        return (columns, rest.Count == 0
            ? requests.ReadProjection(shape.Set, given.With("$select", shape.Set.Key.Name))
            : requests.ReadProjection(shape.Set, given.With("$select", string.Join(',', rest))));
    }

    private static List<(Field Column, int Place)> Select(SystemOptions given, Shape shape)
    {
        if (given["$select"] is not { } text)
            return Placed(shape, _ => true);
        var names = ApplyCall.Split(text, ',');
        foreach (var name in names)
            if (name != "*" && shape.FindColumn(name) is null && !shape.HasPrefix(name))
                throw FeedException.Invalid("$select", $"After this $apply there is no property {name}.");
        return Placed(shape, column => names.Any(name => name == "*" || Covers(name, column)));
    }

    private static List<(Field Column, int Place)> Placed(Shape shape, Func<Field, bool> isWanted) =>
        [.. shape.Columns.Select((column, place) => (column, place)).Where(item => isWanted(item.column))];

    private static bool Covers(string name, Field column) =>
        column.Name == name || column.Name.StartsWith(name + "/", StringComparison.Ordinal);
}
