using Microsoft.OData.Edm;

namespace ConsumerSafety.Api.Feed.Model.Annotations;

/// <summary>Names where the vocabularies are described whose terms the model uses (OData CSDL 4.01, 4).</summary>
internal static class VocabularyReferences
{
    private const string Root = "https://oasis-tcs.github.io/odata-vocabularies/vocabularies/";

    private static readonly string[] s_names = ["Core", "Capabilities", "Aggregation", "Measures"];

    public static void Add(EdmModel model) => model.SetEdmReferences(
        s_names.Select(name =>
        {
            var reference = new EdmReference(new($"{Root}Org.OData.{name}.V1.xml"));
            reference.AddInclude(new EdmInclude(name, $"Org.OData.{name}.V1"));
            return reference;
        }).ToList());
}
