using System.Text;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>
/// Says what an answer is: the part of <c>@odata.context</c> after the service root (OData protocol 4.01, 10).
/// </summary>
internal static class ContextUrl
{
    public const string ServiceDocument = "$metadata";

    public const string Reference = "$metadata#$ref";

    public const string References = "$metadata#Collection($ref)";

    /// <summary>Entities of any type, or of the type of one set.</summary>
    public static string All(EntitySet? narrowed, Projection projection, bool isVersion401) => narrowed is null
        ? "$metadata#Collection(Edm.EntityType)"
        : $"$metadata#Collection({EdmModelBuilder.Namespace}.{narrowed.TypeName}){Shape(projection, isVersion401)}";

    public static string Collection(Resource resource, Projection projection, bool isVersion401) =>
        $"$metadata#{Name(resource)}{Shape(projection, isVersion401)}";

    /// <summary>What has changed among the entities.</summary>
    public static string Delta(Resource resource, Projection projection, bool isVersion401) =>
        Collection(resource, projection, isVersion401) + "/$delta";

    public static string Entity(Resource resource, Projection projection, bool isVersion401) =>
        $"$metadata#{Name(resource)}{Shape(projection, isVersion401)}/$entity";

    /// <summary>A property of an entity by the address of the entity; a part of one by its type.</summary>
    public static string Property(EntitySet declared, string key, PropertyPath property, ElementShape? shape)
    {
        var members = shape?.Members is { } selected ? $"({string.Join(',', selected)})" : "";
        return property.Index is null
            ? $"$metadata#{PathText.Of(declared, key)}/{PathText.Of(property.Field, declared.Kind)}{members}"
            : $"$metadata#{TypeNames.FullName(property.Value)}{members}";
    }

    private static string Name(Resource resource) => resource.IsCast
        ? $"{resource.Declared.Name}/{EdmModelBuilder.Namespace}.{resource.Target.TypeName}"
        : resource.Declared.Name;

    // What is expanded as references is not named, and before 4.01 nor is what is expanded whole.
    private static string Shape(Projection projection, bool isVersion401)
    {
        var names = new List<string>(projection.Names);
        foreach (var expansion in projection.Expansions)
        {
            if (expansion.Form != ExpansionForm.Entities)
                continue;
            var inner = Shape(
                expansion.IsRepeated ? WithoutRepetition(expansion) : expansion.Projection, isVersion401);
            if (inner.Length == 0 && !isVersion401)
                continue;
            var cast = expansion.SourceKind is { } kind ? $"{EdmModelBuilder.Namespace}.{kind}/" : "";
            names.Add(new StringBuilder(cast)
                .Append(expansion.Navigation.Name)
                .Append(expansion.IsRepeated ? "+" : "")
                .Append(inner.Length == 0 ? "()" : inner)
                .ToString());
        }
        return names.Count == 0 ? "" : $"({string.Join(',', names)})";
    }

    private static Projection WithoutRepetition(Expansion expansion) => expansion.Projection with
    {
        Expansions = [.. expansion.Projection.Expansions.Take(expansion.Projection.Expansions.Count - 1)],
    };
}
