using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Paths;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>
/// Answers with the entity that an address names: <c>$entity?$id=…</c> (OData URL conventions 4.01, 4.17).
/// </summary>
internal sealed class EntityByIdResponder(EntityResponder entities)
{
    private const string Option = "$id";

    public Task RespondAsync(FeedRequest request)
    {
        var id = request.Options[Option]
            ?? throw FeedException.Invalid(Option, "$entity is asked for with $id=, the address of an entity.");
        var path = PathReader.Read(Relative(id, request.Target.Root));
        if (path is not { Kind: PathKind.Entity, Resource: { Source: null, IsCast: false } resource })
            throw FeedException.Invalid(Option, $"'{id}' is not the address of an entity, such as Notices('…').");
        path = KeyAliases.Resolve(path, request.Options);
        if (request.Path.Narrowed is { } type)
        {
            if (!PathSteps.IsCastable(resource.Declared, type))
                throw PathFault.NotFound(id, $"{resource.Declared.TypeName} is never {type.TypeName}.");
            path = path with
            {
                Resource = path.Resource! with { Target = PathSteps.Cast(resource.Declared, type) },
            };
        }
        return entities.RespondAsync(request, path);
    }

    private static string Relative(string id, string root)
    {
        if (id.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            return id[root.Length..];
        var isElsewhere = Uri.TryCreate(id, UriKind.Absolute, out var absolute) && absolute.Scheme != Uri.UriSchemeFile;
        if (isElsewhere)
            throw PathFault.NotFound(id, $"'{id}' is not an address of this service.");
        var below = new Uri(root).AbsolutePath;
        return id.StartsWith(below, StringComparison.OrdinalIgnoreCase) ? id[below.Length..] : id;
    }
}
