using ConsumerSafety.Api.Feed.Protocol;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace ConsumerSafety.Api.Feed.Model.Annotations;

/// <summary>
/// Says what the service as a whole can do, and what it cannot. A test asks the feed for each of them.
/// </summary>
internal static class ServiceAnnotations
{
    /// <summary>The media types an answer is offered in.</summary>
    public static IReadOnlyList<string> Formats { get; } =
    [
        "application/json;odata.metadata=minimal",
        "application/json;odata.metadata=full",
        "application/json;odata.metadata=none",
        "application/json;odata.metadata=minimal;IEEE754Compatible=true",
        ResponseFormat.Csv,
    ];

    /// <summary>The media types a batch is read and answered in.</summary>
    public static IReadOnlyList<string> BatchFormats { get; } = ["application/json", "multipart/mixed"];

    public static void Add(EdmModel model)
    {
        var terms = new Terms(model);
        var container = model.EntityContainer;
        terms.Add(container, Terms.Core + "Description", new EdmStringConstant(
            "What authorities have found about products, as a feed that is read with OData."));
        terms.Add(container, Terms.Core + "Description", new EdmStringConstant("各机构发布的产品安全公告，以 OData 读取。"), "zh");
        terms.Add(container, Terms.Core + "ODataVersions", new EdmStringConstant("4.01"));
        terms.Add(container, Terms.Core + "ConventionalIDs", true);
        terms.Add(container, Terms.Core + "DereferenceableIDs", true);
        terms.Add(container, Terms.Capabilities + "ConformanceLevel", Level(model));
        AddFormats(terms, container);
        AddBatch(terms, container);
        Add(terms, container, true, "KeyAsSegmentSupported", "QuerySegmentSupported");
        Add(terms, container, false, "AsynchronousRequestsSupported", "CrossJoinSupported",
            "AnnotationValuesInQuerySupported");
        terms.Add(container, Terms.Capabilities + "FilterFunctions", Terms.Texts(FilterFunctions.All));
    }

    // What the highest level asks for (OData protocol 4.01, 12.2.3) is tested clause by clause.
    private static EdmEnumMemberExpression Level(EdmModel model)
    {
        var levels = (IEdmEnumType)model.FindType(Terms.Capabilities + "ConformanceLevelType");
        return new(levels.Members.Single(level => level.Name == "Advanced"));
    }

    private static void AddFormats(Terms terms, IEdmEntityContainer container)
    {
        terms.Add(container, Terms.Capabilities + "SupportedFormats", Terms.Texts(Formats));
        terms.Add(container, Terms.Capabilities + "SupportedMetadataFormats",
            Terms.Texts([ResponseFormat.Xml, ResponseFormat.Json]));
        terms.Add(container, Terms.Capabilities + "AcceptableEncodings", Terms.Texts(
            Enum.GetValues<ContentCoding>().Select(ContentCodings.Name).OfType<string>()));
    }

    private static void AddBatch(Terms terms, IEdmEntityContainer container)
    {
        Add(terms, container, true, "BatchSupported", "BatchContinueOnErrorSupported");
        terms.Add(container, Terms.Capabilities + "BatchSupport", Terms.Record(
            ("Supported", new EdmBooleanConstant(true)),
            ("ContinueOnErrorSupported", new EdmBooleanConstant(true)),
            ("ReferencesInRequestBodiesSupported", new EdmBooleanConstant(false)),
            ("ReferencesAcrossChangeSetsSupported", new EdmBooleanConstant(false)),
            ("EtagReferencesSupported", new EdmBooleanConstant(false)),
            ("RequestDependencyConditionsSupported", new EdmBooleanConstant(false)),
            ("SupportedFormats", Terms.Texts(BatchFormats))));
    }

    private static void Add(Terms terms, IEdmEntityContainer container, bool holds, params string[] names)
    {
        foreach (var name in names)
            terms.Add(container, Terms.Capabilities + name, holds);
    }
}
