using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Keys;
using ConsumerSafety.Api.Programs.Idempotency;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Resilience;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Programs;

/// <summary>What every request to an endpoint below <c>/api</c> passes before the endpoint reads it.</summary>
internal sealed class ApiDoor(RequestDelegate endpoint, NeededRight? right)
{
    private const string Realm = "ConsumerSafety";
    private const string TooOften = "The key was used too often; Retry-After says in how many seconds it works again.";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            var caller = CallerClaims.Find(context.User);
            if (caller?.KeyPrefix is { } prefix && !await IsInPaceAsync(context, prefix))
                await Problems.Of(StatusCodes.Status429TooManyRequests, TooOften).ExecuteAsync(context);
            else if (await FindRefusalAsync(context, caller) is { } refusal)
                await refusal.ExecuteAsync(context);
            else
                await IdempotentRequests.RunAsync(context, caller, endpoint);
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await Problems.Unreadable(fault).ExecuteAsync(context);
        }
        catch (DatabaseUnavailableException fault) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "10";
            await Problems.Of(StatusCodes.Status503ServiceUnavailable, fault.Message).ExecuteAsync(context);
        }
    }

    private async Task<ProblemHttpResult?> FindRefusalAsync(HttpContext context, Caller? caller)
    {
        if (right is null)
            throw new InvalidOperationException($"{context.GetEndpoint()} does not say whom it admits.");
        if (!right.Admits(caller))
            return caller is null ? Unknown(context) : Forbidden(context, right);
        return await IsForgedAsync(context, caller)
            ? Problems.Invalid(
                StatusCodes.Status400BadRequest, FormHeader(context),
                "the antiforgery token of the page, as requests with a cookie need it", null)
            : null;
    }

    private static Task<bool> IsInPaceAsync(HttpContext context, string prefix) =>
        context.RequestServices.GetRequiredService<KeyPace>()
            .TryTakeAsync(prefix, context.Response, context.RequestAborted);

    // RFC 6750, section 3: no error code for who showed nothing.
    private static ProblemHttpResult Unknown(HttpContext context)
    {
        var headers = context.Request.Headers;
        var isShown = headers.Authorization.Count > 0 || headers.ContainsKey(KeyHandler.Header);
        context.Response.Headers.WWWAuthenticate =
            $"Bearer realm=\"{Realm}\"{(isShown ? ", error=\"invalid_token\"" : "")}";
        return Problems.Of(
            StatusCodes.Status401Unauthorized,
            isShown
                ? "The key or token is unknown, has expired or was revoked, or its account may not sign in."
                : "Give an API key or a token in Authorization: Bearer …, or an API key in X-Api-Key.");
    }

    // RFC 6750, section 3.1.
    private static ProblemHttpResult Forbidden(HttpContext context, NeededRight right)
    {
        var scopes = string.Join(' ', right.Permissions);
        context.Response.Headers.WWWAuthenticate =
            $"Bearer realm=\"{Realm}\", error=\"insufficient_scope\", scope=\"{scopes}\"";
        return Problems.Of(
            StatusCodes.Status403Forbidden,
            $"This needs one of the rights {string.Join(", ", right.Permissions)}, which the caller has not.");
    }

    private static string FormHeader(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName
        ?? context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;

    private static async Task<bool> IsForgedAsync(HttpContext context, Caller? caller)
    {
        if (caller is null || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            || ProgramSchemes.IsOfProgram(context.User))
            return false;
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        return !await antiforgery.IsRequestValidAsync(context);
    }
}
