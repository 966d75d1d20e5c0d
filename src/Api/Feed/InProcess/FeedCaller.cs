using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Feed.InProcess;

/// <summary>
/// Asks the feed from within the program, through its own door, so that the answer is the one a client gets.
/// </summary>
public sealed class FeedCaller(IServiceProvider services)
{
    private readonly FeedDoor _door = services.GetRequiredService<FeedDoor>();

    /// <summary>Reads one address of the feed.</summary>
    /// <param name="outer">The request on whose behalf this is asked; scheme and host are taken from it.</param>
    /// <param name="relative">Path and query below the service root, percent-encoded.</param>
    /// <param name="prefer">The value of <c>Prefer</c>; null for none.</param>
    public async Task<FeedAnswer> GetAsync(HttpRequest outer, string relative, string? prefer = null)
    {
        await using var scope = services.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = Context(outer, $"{RequestTarget.Prefix}/{relative}");
        context.RequestServices = scope.ServiceProvider;
        context.RequestAborted = outer.HttpContext.RequestAborted;
        if (prefer is not null)
            context.Request.Headers["Prefer"] = prefer;
        context.Response.Body = body;
        await _door.HandleAsync(context);
        await context.Response.CompleteAsync();
        return new(context.Response.StatusCode, body.ToArray());
    }

    private static DefaultHttpContext Context(HttpRequest outer, string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var context = new DefaultHttpContext();
        var request = context.Request;
        request.Method = HttpMethods.Get;
        request.Scheme = outer.Scheme;
        request.Host = outer.Host;
        request.PathBase = outer.PathBase;
        request.Path = PathString.FromUriComponent(path);
        request.QueryString = new(query < 0 ? "" : target[query..]);
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget =
            outer.PathBase.ToUriComponent() + target;
        return context;
    }
}
