using System.Globalization;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Idempotency;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>
/// Requests that a program may send again when it does not know whether they arrived: draft-ietf-httpapi-idempotency-
/// key-header. Every POST, PUT, PATCH and DELETE of an <see cref="ApiGroup"/> may carry an <c>Idempotency-Key</c>; an
/// endpoint does nothing for it. Those that are <see cref="RepeatableByItself"/> leave it aside.
/// <list type="bullet">
/// <item>Callers without an account are told apart by their keys alone, so that those have to be long.</item>
/// <item>The same key with the same request from the same account gets the first answer again, with
/// <c>Idempotency-Replayed: true</c>: on every node and after a restart, for seven days.</item>
/// <item>The same key with another request gets 422; while the first is being carried out, 409 with
/// <c>Retry-After</c>.</item>
/// <item>What is written meanwhile marks the key in its own transaction. A process that dies before it has is as if
/// the request had never come; one that dies between commit and answer has the next attempt told what was changed
/// (409) instead of doing it twice.</item>
/// <item>Answers from 500 on, and 401, 403 and 429, are not kept when nothing was committed: the same may be tried
/// again.</item>
/// </list>
/// </summary>
internal static class IdempotentRequests
{
    private static readonly string[] s_methods =
        [HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    private static readonly int[] s_passing =
    [
        StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests,
    ];

    /// <summary>Carries out a request, or answers for it from memory.</summary>
    public static Task RunAsync(HttpContext context, Caller? caller, RequestDelegate endpoint) =>
        RunAsync(context, caller, endpoint, refusal => refusal.ToProblem().ExecuteAsync(context));

    /// <summary>The same for endpoints that tell faults in a form of their own.</summary>
    public static async Task RunAsync(
        HttpContext context, Caller? caller, RequestDelegate endpoint, Func<IdempotencyRefusal, Task> refuse)
    {
        var header = context.Request.Headers[IdempotencyKey.Header];
        if (header.Count == 0 || !s_methods.Contains(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<RepeatableByItself>() is not null)
        {
            await endpoint(context);
            return;
        }
        if (IdempotencyKey.Parse(header, isAlone: caller is null) is not { } key)
        {
            await refuse(new(
                StatusCodes.Status400BadRequest,
                caller is null ? IdempotencyKey.ExpectedAlone : IdempotencyKey.Expected,
                IsOfHeader: true, header.ToString()));
            return;
        }
        var store = context.RequestServices.GetRequiredService<IdempotencyStore>();
        var id = RequestDigest.IdOf(caller, key);
        var digest = await RequestDigest.OfAsync(context.Request, context.RequestAborted);
        var isOneChange = context.GetEndpoint()?.Metadata.GetMetadata<OneChange>() is not null;
        var reservation = isOneChange
            ? await store.FindAsync(id, digest, context.RequestAborted)
            : await store.ReserveAsync(id, digest, context.RequestAborted);
        if (reservation is not Reservation.Reserved { Work: var work })
            await AnswerAsync(context, reservation, refuse);
        else if (!isOneChange)
            await CarryOutAsync(context, store, work, endpoint, refuse);
        else
        {
            var answer = await CarryOutOnceAsync(context, work, endpoint);
            if (await FindOtherAsync(context, store, id, digest) is { } other)
                await AnswerAsync(context, other, refuse);
            else if (answer.Length > 0)
                await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        }
    }

    // The same may have come twice at once, and the other was first: what it did may be why this one was refused.
    private static async Task<Reservation?> FindOtherAsync(
        HttpContext context, IdempotencyStore store, string id, byte[] digest) =>
        context.Response.StatusCode >= StatusCodes.Status400BadRequest
        && await store.FindAsync(id, digest, context.RequestAborted) is not Reservation.Reserved and var other
            ? other
            : null;

    private static Task AnswerAsync(
        HttpContext context, Reservation reservation, Func<IdempotencyRefusal, Task> refuse) =>
        reservation is Reservation.Answered answered
            ? RepeatAsync(context, answered)
            : refuse(Refuse(context, reservation));

    // What it answered; with status 409 when the other was first.
    private static async Task<byte[]> CarryOutOnceAsync(
        HttpContext context, IdempotentWork work, RequestDelegate endpoint)
    {
        context.Features.Set(work);
        var open = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await work.RunAsync(() => endpoint(context));
        }
        catch (WorkTakenOverException)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        finally
        {
            context.Response.Body = open;
        }
        return buffer.ToArray();
    }

    private static async Task CarryOutAsync(
        HttpContext context, IdempotencyStore store, IdempotentWork work, RequestDelegate endpoint,
        Func<IdempotencyRefusal, Task> refuse)
    {
        context.Features.Set(work);
        var response = context.Response;
        var open = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await work.RunAsync(() => endpoint(context));
        }
        catch (WorkTakenOverException fault)
        {
            response.Body = open;
            await refuse(new(StatusCodes.Status409Conflict, fault.Message));
            return;
        }
        catch
        {
            response.Body = open;
            await store.ReleaseAsync(work, CancellationToken.None);
            throw;
        }
        response.Body = open;
        var body = buffer.ToArray();
        if (response.StatusCode >= StatusCodes.Status500InternalServerError || s_passing.Contains(response.StatusCode))
            await store.ReleaseAsync(work, CancellationToken.None);
        else if (work.ForetoldStatus != response.StatusCode)
            await store.CompleteAsync(
                work, response.StatusCode, KeptResponse.Of(response, body).Seal(Protection(context)),
                CancellationToken.None);
        if (body.Length > 0)
            await open.WriteAsync(body, context.RequestAborted);
    }

    private static Task RepeatAsync(HttpContext context, Reservation.Answered answered)
    {
        context.Response.Headers["Idempotency-Replayed"] = "true";
        // Where it comes in the place of an answer that was made ready.
        context.Response.Headers.Remove("Retry-After");
        context.Response.ContentLength = null;
        return KeptResponse.Open(answered.Answer, Protection(context)).WriteAsync(context.Response, answered.Status);
    }

    private static IdempotencyRefusal Refuse(HttpContext context, Reservation reservation)
    {
        if (reservation is Reservation.Different)
            return new(
                StatusCodes.Status422UnprocessableEntity,
                "a key of its own for every request; this one came with another request before",
                IsOfHeader: true, context.Request.Headers[IdempotencyKey.Header]);
        if (reservation is Reservation.Unanswered done)
            return new(
                StatusCodes.Status409Conflict,
                $"The request was carried out before, but its answer is lost. It changed {done.ChangeType} "
                + $"{done.ChangeId}: read that instead of sending the request again.");
        context.Response.Headers.RetryAfter = 2.ToString(CultureInfo.InvariantCulture);
        return new(
            StatusCodes.Status409Conflict, "The same request is being carried out; ask again for its answer.");
    }

    private static IDataProtectionProvider Protection(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>();
}
