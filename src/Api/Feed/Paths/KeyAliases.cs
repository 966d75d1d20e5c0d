using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>Puts the values of parameter aliases in the place of their names: <c>Notices(@id)?@id='x'</c>.</summary>
internal static class KeyAliases
{
    /// <summary>The path with its keys. Throws <see cref="FeedException"/> (400) where an alias has no value.</summary>
    public static FeedPath Resolve(FeedPath path, SystemOptions options) =>
        path.Resource is { } resource ? path with { Resource = Resolve(resource, options) } : path;

    private static Resource Resolve(Resource resource, SystemOptions options)
    {
        var resolved = resource.Source is { } source
            ? resource with { Source = Resolve(source, options) }
            : resource;
        if (!resolved.IsKeyAlias)
            return resolved;
        return options.Aliases.TryGetValue(resolved.Key!, out var value)
            ? resolved with { Key = KeyText.ReadLiteral(value.Trim(), resolved.Target), IsKeyAlias = false }
            : throw FeedException.Invalid(resolved.Key!, $"The parameter alias {resolved.Key} has no value.");
    }
}
