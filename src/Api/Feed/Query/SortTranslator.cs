using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>Turns <c>$orderby</c> into sort keys.</summary>
internal static class SortTranslator
{
    private const string Option = "$orderby";

    public static IReadOnlyList<SortKey> Translate(
        OrderByClause? clause, EntitySet set, FeedModel model, FeedOptions options)
    {
        var keys = new List<SortKey>();
        for (; clause is not null; clause = clause.ThenBy)
        {
            if (keys.Count == options.MaxSortKeys)
                throw new FeedException(FeedError.TooComplex(
                    Option, $"More than {options.MaxSortKeys} keys, which is the bound of this service."));
            var field = Find(clause.Expression, set, model);
            // What a key has put in order, the same key cannot put in another.
            if (keys.TrueForAll(key => key.Field != field))
                keys.Add(SortKey.By(field, clause.Direction == OrderByDirection.Descending));
        }
        return keys;
    }

    private static Field Find(QueryNode expression, EntitySet set, FeedModel model)
    {
        while (expression is ConvertNode convert)
            expression = convert.Source;
        if (expression is not SingleValuePropertyAccessNode { Property.Name: var name } property)
            throw Unsupported("Ordering by anything but properties");
        var kind = property.Source switch
        {
            ResourceRangeVariableReferenceNode => set.Kind,
            SingleResourceCastNode { Source: ResourceRangeVariableReferenceNode } cast =>
                model.SetOf(cast.TypeReference.Definition).Kind,
            _ => throw Unsupported("Ordering by properties of related entities"),
        };
        var field = set.FindField(name, kind)!;
        if (field.Kind is null && kind != set.Kind)
            throw Unsupported($"Ordering by {name} after a type cast");
        return field.IsSortable ? field : throw Unsupported($"Ordering by the running text {name}");
    }

    private static FeedException Unsupported(string what) =>
        FeedException.Unsupported(Option, $"{what} is not supported by this service.");
}
