using ConsumerSafety.Search.Fields;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace ConsumerSafety.Api.Feed.Model.Annotations;

/// <summary>
/// Says of each set what <c>$apply</c> can do (OData Data Aggregation 4.0, 5.1). A test asks the feed for each of
/// them.
/// </summary>
internal static class ApplyAnnotations
{
    /// <summary>The transformations there are.</summary>
    public static IReadOnlyList<string> Transformations { get; } =
    [
        "aggregate", "bottomcount", "bottompercent", "bottomsum", "compute", "concat", "filter", "groupby", "identity",
        "join", "orderby", "outerjoin", "search", "skip", "top", "topcount", "toppercent", "topsum",
    ];

    public static void Add(EdmModel model, IReadOnlyList<EntitySet> sets)
    {
        model.AddReferencedModel(AggregationVocabulary.Model);
        var terms = new Terms(model);
        var supported = Terms.Record(
            ("Transformations", Terms.Texts(Transformations)),
            ("CustomAggregationMethods", Terms.Texts([])),
            ("Rollup", new EdmEnumMemberExpression(AggregationVocabulary.MultipleHierarchies)),
            ("From", new EdmBooleanConstant(false)));
        foreach (var set in sets)
            terms.Add(model.FindDeclaredEntitySet(set.Name), Terms.Aggregation + "ApplySupported", supported);
    }
}
