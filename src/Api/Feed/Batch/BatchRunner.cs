using ConsumerSafety.Api.Feed.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>Runs the requests of a batch one after the other, each like one that came in by itself.</summary>
internal sealed class BatchRunner(HttpContext outer, Func<HttpContext, Task> answer)
{
    private static readonly string[] s_inherited = ["OData-MaxVersion", "Prefer"];
    private static readonly string[] s_ofTheWhole =
        ["Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Vary"];

    private readonly Dictionary<string, BatchAnswer> _answers = [];
    private readonly BatchAddresses _addresses = new(outer.Request);

    /// <summary>Answers one request, after those it depends on.</summary>
    public async Task<BatchAnswer> RunAsync(BatchItem item)
    {
        var answered = await AnswerAsync(item);
        if (item.Id is { } id)
            _answers[id] = answered;
        // A group has succeeded only if all of it has.
        if (item.Group is { } group && (!_answers.TryGetValue(group, out var before) || before.IsSuccess))
            _answers[group] = answered;
        return answered;
    }

    /// <summary>An answer that says why there is none.</summary>
    public static async Task<BatchAnswer> FailAsync(HttpContext outer, BatchItem item, FeedError error)
    {
        var (context, body) = Open(outer, "GET");
        await ErrorWriter.WriteAsync(context.Response, error, outer.RequestAborted);
        if (error.Status == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = "GET, HEAD";
        return Close(item, context, body);
    }

    private async Task<BatchAnswer> AnswerAsync(BatchItem item)
    {
        if (Refuse(item) is { } error)
            return await FailAsync(outer, item, error);
        if (_addresses.Resolve(item, id => _answers.GetValueOrDefault(id)?.Item) is not { } address)
            return await FailAsync(outer, item, FeedError.Invalid(
                item.Url, $"'{item.Url}' is not an address below {_addresses.Root}, nor one of an earlier request."));
        var (context, body) = Open(outer, item.Method);
        var request = context.Request;
        request.PathBase = outer.Request.PathBase;
        request.Path = address.Path;
        request.QueryString = new(address.Query);
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = address.Target;
        foreach (var name in s_inherited)
            if (outer.Request.Headers.TryGetValue(name, out var inherited))
                request.Headers[name] = inherited;
        foreach (var (name, value) in item.Headers)
            request.Headers[name] = value;
        request.Headers.Remove("Accept-Encoding");
        request.Host = outer.Request.Host;
        request.Body = new MemoryStream(item.Body.ToArray(), writable: false);
        await answer(context);
        return Close(item, context, body);
    }

    private FeedError? Refuse(BatchItem item)
    {
        if (item.IsChangeSet || item.Group is not null)
            return new(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed",
                "This service is read; it has no requests that change something together.",
                item.IsChangeSet ? item.Group : "atomicityGroup");
        foreach (var id in item.DependsOn)
            if (!_answers.TryGetValue(id, out var before))
                return FeedError.Invalid("dependsOn", $"No request before this one has the id '{id}'.");
            else if (!before.IsSuccess)
                return new(StatusCodes.Status424FailedDependency, "FailedDependency",
                    $"The request '{id}', on which this one depends, failed.", "dependsOn");
        return null;
    }

    private static (HttpContext Context, MemoryStream Body) Open(HttpContext outer, string method)
    {
        var body = new MemoryStream();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = method,
            Scheme = outer.Request.Scheme,
            Protocol = outer.Request.Protocol,
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set(outer.Features.Get<IHttpRequestLifetimeFeature>());
        return (new DefaultHttpContext(features)
        {
            RequestServices = outer.RequestServices,
            Items = { [BatchResponder.Within] = true },
        }, body);
    }

    private static BatchAnswer Close(BatchItem item, HttpContext context, MemoryStream body)
    {
        foreach (var name in s_ofTheWhole)
            context.Response.Headers.Remove(name);
        return new(item, context.Response.StatusCode, context.Response.Headers,
            body.GetBuffer().AsMemory(0, (int)body.Length));
    }
}
