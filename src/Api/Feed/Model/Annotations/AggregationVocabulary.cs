using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace ConsumerSafety.Api.Feed.Model.Annotations;

/// <summary>
/// What the model uses of the vocabulary of aggregation (OData Data Aggregation 4.0, 5), which the library does not
/// know.
/// </summary>
internal static class AggregationVocabulary
{
    /// <summary>The vocabulary as a model of its own, to be referred to.</summary>
    public static EdmModel Model { get; } = Make();

    /// <summary>The member of <c>RollupType</c> that says how many <c>rollup</c> a grouping may have.</summary>
    public static IEdmEnumMember MultipleHierarchies =>
        ((IEdmEnumType)Model.FindType(Terms.Aggregation + "RollupType")).Members.Single();

    private static EdmModel Make()
    {
        var model = new EdmModel();
        var name = Terms.Aggregation.TrimEnd('.');
        var rollup = new EdmEnumType(name, "RollupType");
        rollup.AddMember("MultipleHierarchies", new EdmEnumMemberValue(2));
        var supported = new EdmComplexType(name, "ApplySupportedType");
        var texts = EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(isNullable: false));
        supported.AddStructuralProperty("Transformations", texts);
        supported.AddStructuralProperty("CustomAggregationMethods", texts);
        supported.AddStructuralProperty("Rollup", new EdmEnumTypeReference(rollup, isNullable: true));
        supported.AddStructuralProperty("From", EdmCoreModel.Instance.GetBoolean(isNullable: false));
        model.AddElement(rollup);
        model.AddElement(supported);
        model.AddElement(new EdmTerm(
            name, "ApplySupported", new EdmComplexTypeReference(supported, isNullable: true)));
        return model;
    }
}
