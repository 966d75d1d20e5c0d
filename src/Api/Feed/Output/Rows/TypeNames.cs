using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>The names of types in answers (OData JSON format 4.01, 4.6.3) and in context URLs.</summary>
internal static class TypeNames
{
    /// <summary>
    /// The type a client that does not know the model has to be told, or null where JSON shows it: text, true or
    /// false, and numbers of type Double.
    /// </summary>
    public static string? Annotation(Field field, PayloadForm form) => Annotation(field, field.IsCollection, form);

    /// <summary>The same for what a path leads to.</summary>
    public static string? Annotation(PropertyPath property, PayloadForm form) =>
        Annotation(property.Value, property.IsCollection, form);

    private static string? Annotation(Field field, bool isCollection, PayloadForm form)
    {
        if (!isCollection && field.Type is (FieldType.String or FieldType.Boolean or FieldType.Double))
            return null;
        var isOwn = field.Type is FieldType.Enum or FieldType.Complex;
        var name = isOwn ? FullName(field) : Primitive(field.Type);
        return isCollection ? $"#Collection({name})" : isOwn || !form.IsVersion401 ? "#" + name : name;
    }

    /// <summary>The full name of a value's type: <c>Edm.Date</c>, <c>ConsumerSafety.Product</c>.</summary>
    public static string FullName(Field field) => field.Type switch
    {
        FieldType.Complex => $"{EdmModelBuilder.Namespace}.{field.ComplexTypeName}",
        FieldType.Enum => $"{EdmModelBuilder.Namespace}.{field.EnumType!.Name}",
        _ => "Edm." + Primitive(field.Type),
    };

    private static string Primitive(FieldType type) => type == FieldType.Instant ? "DateTimeOffset" : type.ToString();
}
