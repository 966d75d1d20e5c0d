using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>The names of types in answers (OData JSON format 4.01, 4.6.3) and in context URLs.</summary>
internal static class TypeNames
{
    /// <summary>
    /// The type a client that does not know the model has to be told, or null where JSON shows it: text, true or
    /// false, and numbers of type Double.
    /// </summary>
    public static string? Annotation(Field field, PayloadForm form) => field.Type == FieldType.Complex
        ? Annotate(FullName(field), field.IsCollection)
        : Annotation(ResultType.Of(field), form);

    /// <summary>The same for what a path leads to.</summary>
    public static string? Annotation(PropertyPath property, PayloadForm form) => property.IsComplex
        ? Annotate(FullName(property.Value), property.IsCollection)
        : Annotation(ResultType.Of(property.Value) with { IsCollection = property.IsCollection }, form);

    /// <summary>The same for what is computed.</summary>
    public static string? Annotation(ResultType type, PayloadForm form)
    {
        if (type is { IsCollection: false, Type: FieldType.String or FieldType.Boolean or FieldType.Double })
            return null;
        if (type.EnumType is { } own)
            return Annotate($"{EdmModelBuilder.Namespace}.{own.Name}", type.IsCollection);
        var name = Primitive(type.Type);
        return type.IsCollection || !form.IsVersion401 ? Annotate(name, type.IsCollection) : name;
    }

    /// <summary>The full name of a value's type: <c>Edm.Date</c>, <c>ConsumerSafety.Product</c>.</summary>
    public static string FullName(Field field) => field.Type switch
    {
        FieldType.Complex => $"{EdmModelBuilder.Namespace}.{field.ComplexTypeName}",
        FieldType.Enum => $"{EdmModelBuilder.Namespace}.{field.EnumType!.Name}",
        _ => "Edm." + Primitive(field.Type),
    };

    private static string Annotate(string name, bool isCollection) =>
        isCollection ? $"#Collection({name})" : "#" + name;

    private static string Primitive(FieldType type) => type == FieldType.Instant ? "DateTimeOffset" : type.ToString();
}
