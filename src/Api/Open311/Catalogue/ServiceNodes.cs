using ConsumerSafety.Api.Open311.Answers;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>Services and their definitions as GeoReport v2 shows them.</summary>
internal static class ServiceNodes
{
    /// <summary>The list of services.</summary>
    public static Node.Rows OfAll(string language) => new(
        "service",
        [
            .. ServiceTable.All.Select(service => Node.Of(
                ("service_code", service.Code),
                ("service_name", service.Name.In(language)),
                ("description", service.Description.In(language)),
                ("metadata", true),
                ("type", "realtime"),
                ("keywords", service.Keywords.In(language)),
                ("group", service.Group.In(language)))),
        ]);

    /// <summary>What a service asks.</summary>
    public static Node.Fields OfDefinition(Service service, Vocabulary vocabulary, string language) => Node.Of(
        ("service_code", service.Code),
        ("attributes", new Node.Rows(
            "attribute", [.. service.Attributes.Select((one, index) => Of(one, index + 1, vocabulary, language))])));

    private static Node.Fields Of(ServiceAttribute attribute, int order, Vocabulary vocabulary, string language) =>
        Node.Of(
            ("variable", true),
            ("code", attribute.Code),
            ("datatype", attribute.Type.ToString().ToLowerInvariant()),
            ("required", attribute.IsRequired),
            ("datatype_description", attribute.Hint?.In(language)),
            ("order", order),
            ("description", attribute.Description.In(language)),
            ("values", new Node.Rows(
                "value",
                [
                    .. (attribute.Options?.Invoke(vocabulary) ?? []).Select(
                        option => Node.Of(("key", option.Key), ("name", option.Name.In(language)))),
                ])));
}
