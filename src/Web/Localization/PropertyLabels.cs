using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Web.Localization;

/// <summary>What the properties of notices are called, by their names in the code.</summary>
public static class PropertyLabels
{
    /// <summary>Every name that has a label.</summary>
    public static IEnumerable<string> Names => FieldLabels.Names;

    /// <summary>What a property is called; members of products and test items as <c>Products.Gtin</c>.</summary>
    public static LocalizedText Of(string name) => FieldLabels.Of(name);
}
