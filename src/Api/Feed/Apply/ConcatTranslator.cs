using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>
/// Reads <c>concat</c>, and lays out what its branches give alike (OData Data Aggregation 4.0, 3.2.2).
/// </summary>
internal static class ConcatTranslator
{
    public static (Transformation Step, Shape Shape) Translate(
        ApplyCall call, Shape shape, ApplyTranslator outer, FeedOptions options)
    {
        if (call.Arguments.Count < 2)
            throw ApplyCall.Wrong("concat takes two or more sequences of transformations.");
        if (call.Arguments.Count > options.MaxConcatBranches)
            throw new FeedException(FeedError.TooComplex(ApplyCall.Option,
                $"concat has more than {options.MaxConcatBranches} sequences, which is the bound of this service."));
        return Join([.. call.Arguments.Select(argument => outer.Translate(argument, shape))], shape);
    }

    public static (Transformation Step, Shape Shape) Join(
        IReadOnlyList<(IReadOnlyList<Transformation> Steps, Shape Shape)> branches, Shape shape)
    {
        var columns = new List<Field>();
        foreach (var column in branches.SelectMany(branch => branch.Shape.Columns))
            if (columns.Find(other => other.Name == column.Name) is not { } known)
                columns.Add(Field.ForColumn(column.Name, column.Type, column.EnumType, columns.Count));
            else if (known.Type != column.Type)
                throw ApplyCall.Wrong($"{column.Name} is of another type in another sequence of concat.");
        var step = new ConcatStep(
            [.. branches.Select(branch => new ConcatBranch(
                branch.Steps, [.. columns.Select(column => SourceOf(column, branch.Shape))]))]);
        return (step, Shape.OfColumns(shape.Set, columns) with
        {
            HasEntities = branches.Any(branch => branch.Shape.HasEntities),
        });
    }

    private static ColumnSource SourceOf(Field column, Shape branch)
    {
        var own = -1;
        for (var i = 0; i < branch.Columns.Count; i++)
            if (branch.Columns[i].Name == column.Name)
                own = i;
        return new(own, own < 0 && branch.HasEntities ? branch.Set.FindField(column.Name) : null);
    }
}
