using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.IdentityProviders;

/// <summary>Where people set out to sign in with another identity provider.</summary>
public static class ProviderEndpoints
{
    /// <summary>The address without language, the name of the provider put in.</summary>
    public static string PathOf(string provider) => $"/console/sign-in/{provider}";

    /// <summary>The names of the providers that people can sign in with.</summary>
    public static IEnumerable<string> NamesOf(IOptions<IdentityOptions> options) =>
        options.Value.Providers.Where(provider => provider.IsForPeople).Select(provider => provider.Name);

    /// <summary>Maps it.</summary>
    internal static void MapProviders(this IEndpointRouteBuilder endpoints)
    {
        foreach (var prefix in (string[])["", "/en"])
            endpoints.MapGet(prefix + "/console/sign-in/{provider}", Go).ExcludeFromDescription();
    }

    private static IResult Go(string provider, HttpRequest request, IOptions<IdentityOptions> options)
    {
        if (!NamesOf(options).Contains(provider))
            return Results.NotFound();
        var isEnglish = request.Path.StartsWithSegments("/en");
        var target = new AuthenticationProperties { RedirectUri = isEnglish ? "/en/console" : "/console" };
        return Results.Challenge(target, [SignInSchemes.Name(provider)]);
    }
}
