using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Query;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Says what an answer is: <c>@odata.context</c> (OData protocol 4.01, 10).</summary>
internal static class ContextUrl
{
    public static string OfServiceDocument(string root) => root + "$metadata";

    public static string OfCollection(string root, FeedPath path, Projection projection) =>
        $"{root}$metadata#{Name(path)}{Shape(projection)}";

    public static string OfDelta(string root, FeedPath path, Projection projection) =>
        OfCollection(root, path, projection) + "/$delta";

    public static string OfEntity(string root, FeedPath path, Projection projection) =>
        $"{root}$metadata#{Name(path)}{Shape(projection)}/$entity";

    private static string Name(FeedPath path) => path.IsCast
        ? $"{path.Declared!.Name}/{EdmModelBuilder.Namespace}.{path.Target!.TypeName}"
        : path.Declared!.Name;

    private static string Shape(Projection projection)
    {
        var parts = projection.Names.Concat(projection.Expansions.Select(navigation => navigation.Name + "()"));
        var list = string.Join(',', parts);
        return list.Length == 0 ? "" : $"({list})";
    }
}
