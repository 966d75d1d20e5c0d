using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>Turns options on the elements of a collection property into what is asked of them.</summary>
internal static class ElementTranslator
{
    /// <summary>The condition on an element. Throws <see cref="FeedException"/> (400, 501).</summary>
    public static FilterNode Translate(
        FilterClause clause, EntitySet set, Field collection, FeedModel model, QueryTexts texts, FeedOptions options) =>
        FilterTranslator.Translate(
            clause.Expression, Open(clause.RangeVariable, set, collection), model, texts.Aliases, options);

    /// <summary>The order of elements. Throws <see cref="FeedException"/> (400, 501).</summary>
    public static IReadOnlyList<SortKey> Translate(
        OrderByClause? clause, EntitySet set, Field collection, FeedModel model, QueryTexts texts, FeedOptions options)
    {
        var keys = new List<SortKey>();
        for (; clause is not null; clause = clause.ThenBy)
        {
            if (keys.Count == options.MaxSortKeys)
                throw new FeedException(FeedError.TooComplex(
                    "$orderby", $"More than {options.MaxSortKeys} keys, which is the bound of this service."));
            var operands = new OperandTranslator(model, texts.Aliases, new(options))
            {
                Scope = Open(clause.RangeVariable, set, collection),
            };
            keys.Add(new(
                operands.Translate(clause.Expression).Value, clause.Direction == OrderByDirection.Descending));
        }
        return keys;
    }

    private static Scope Open(RangeVariable element, EntitySet set, Field collection)
    {
        var scope = new Scope(set, null);
        scope.Open(element, collection);
        return scope;
    }
}
