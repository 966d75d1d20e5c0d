using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace ConsumerSafety.Api.Feed.Model.Annotations;

/// <summary>
/// Says in both languages what everything in the model means, and in which unit its numbers are: English plainly,
/// Chinese under the qualifier <c>zh</c>. The texts are those of the field reference.
/// </summary>
internal static class DescriptionAnnotations
{
    private const string Description = Terms.Core + "Description";
    private const string Chinese = "zh";

    public static void Add(EdmModel model, IReadOnlyList<EntitySet> sets)
    {
        var terms = new Terms(model);
        foreach (var set in sets)
        {
            var edmSet = model.FindDeclaredEntitySet(set.Name);
            Describe(terms, edmSet, TypeDescriptions.Of(set));
            Describe(terms, edmSet.EntityType, TypeDescriptions.Of(set));
        }
        foreach (var type in model.SchemaElements.OfType<IEdmStructuredType>())
            DescribeProperties(terms, type);
        foreach (var part in model.SchemaElements.Where(element => element is IEdmEnumType or IEdmComplexType))
            Describe(terms, part, TypeDescriptions.Of(part.Name));
        foreach (var navigation in sets.Where(set => set.Kind is null).SelectMany(set => set.Navigations,
            (set, navigation) => (Type: model.FindDeclaredEntitySet(set.Name).EntityType, navigation)))
            Describe(terms, navigation.Type.FindProperty(navigation.navigation.Name),
                TypeDescriptions.Of(navigation.navigation));
    }

    private static void DescribeProperties(Terms terms, IEdmStructuredType type)
    {
        var name = ((IEdmNamedElement)type).Name;
        foreach (var property in type.DeclaredProperties.OfType<IEdmStructuralProperty>())
        {
            var (text, unit) = FieldDescriptions.Of(name, property.Name);
            Describe(terms, property, text);
            if (unit?.Symbol is { } symbol)
                terms.Add(property, Terms.Measures + "Unit", new EdmStringConstant(symbol));
            if (unit?.CurrencyField is { } currency)
                terms.Add(property, Terms.Measures + "ISOCurrency", new EdmPathExpression(currency));
        }
    }

    private static void Describe(Terms terms, IEdmVocabularyAnnotatable target, LocalizedText text)
    {
        terms.Add(target, Description, new EdmStringConstant(text.English));
        terms.Add(target, Description, new EdmStringConstant(text.Chinese), Chinese);
    }
}
