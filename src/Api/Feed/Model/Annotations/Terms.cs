using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace ConsumerSafety.Api.Feed.Model.Annotations;

/// <summary>Writes annotations into a model, each beside what it is about (OData CSDL 4.01, 14).</summary>
internal sealed class Terms(EdmModel model)
{
    public const string Core = "Org.OData.Core.V1.";

    public const string Capabilities = "Org.OData.Capabilities.V1.";

    public const string Aggregation = "Org.OData.Aggregation.V1.";

    public const string Measures = "Org.OData.Measures.V1.";

    /// <summary>Says of a part of the model what a term means with a value.</summary>
    public void Add(IEdmVocabularyAnnotatable target, string term, IEdmExpression value, string? qualifier = null)
    {
        var annotation = new EdmVocabularyAnnotation(target, Find(term), qualifier, value);
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }

    /// <summary>Says that a tag holds, or that it does not.</summary>
    public void Add(IEdmVocabularyAnnotatable target, string term, bool holds) =>
        Add(target, term, new EdmBooleanConstant(holds));

    /// <summary>A collection of strings.</summary>
    public static EdmCollectionExpression Texts(IEnumerable<string> texts) =>
        new(texts.Select(text => new EdmStringConstant(text)));

    /// <summary>A record.</summary>
    public static EdmRecordExpression Record(params (string Name, IEdmExpression Value)[] properties) =>
        new(properties.Select(property => new EdmPropertyConstructor(property.Name, property.Value)));

    /// <summary>A record of truths.</summary>
    public static EdmRecordExpression Truths(params (string Name, bool Value)[] properties) =>
        new(properties.Select(property => new EdmPropertyConstructor(
            property.Name, new EdmBooleanConstant(property.Value))));

    // The library knows the vocabularies that are in use; of what they do not have in its edition, the name is enough.
    private IEdmTerm Find(string term)
    {
        var name = term.LastIndexOf('.');
        return model.FindTerm(term)
            ?? new EdmTerm(term[..name], term[(name + 1)..], EdmCoreModel.Instance.GetString(isNullable: true));
    }
}
