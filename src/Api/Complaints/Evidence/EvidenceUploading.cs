using System.Globalization;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>The requests of tus 1.0.0, answered.</summary>
internal static class EvidenceUploading
{
    private const string Path = "/api/complaints/evidence";
    private const int RetrySeconds = 60;
    private static readonly string s_most = ComplaintLimits.EvidenceLength.ToString(CultureInfo.InvariantCulture);

    public static IResult Options(HttpResponse response)
    {
        response.Headers[Tus.Resumable] = Tus.Version;
        response.Headers["Tus-Version"] = Tus.Version;
        response.Headers["Tus-Extension"] = Tus.Extensions;
        response.Headers["Tus-Max-Size"] = s_most;
        return Results.NoContent();
    }

    public static Task<IResult> CreateAsync(HttpContext context, EvidenceDesk desk) => SpeakAsync(context, async () =>
    {
        if (Tus.Number(context.Request, Tus.Length) is not { } length)
            return Problems.Invalid(
                StatusCodes.Status400BadRequest, Tus.Length, "the length of the file in bytes; it cannot be deferred",
                context.Request.Headers[Tus.Length]);
        if (length > ComplaintLimits.EvidenceLength)
            return TooLong();
        if (length == 0)
            return Refused(context, FileRefusals.Empty);
        if (!Tus.TryReadName(context.Request, out var name))
            return Problems.Invalid(
                StatusCodes.Status400BadRequest, Tus.Metadata, "filename and its value in base64", null);
        var network = CallerClaims.Find(context.User) is null
            ? ComplaintPace.NetworkOf(context.Connection.RemoteIpAddress)
            : null;
        switch (await desk.CreateAsync(name, length, network, context.RequestAborted))
        {
            case EvidenceCreating.Created { Upload: { } upload }:
                Tus.Tell(context.Response, 0, upload.ExpiresAt);
                return Results.Created($"{Path}/{upload.Id}", EvidenceView.Of(upload));
            case EvidenceCreating.TooMany:
                return Later(
                    context, StatusCodes.Status429TooManyRequests,
                    "Too many files came from this network in this hour. Programs that send many use an API key.");
            default:
                return Later(
                    context, StatusCodes.Status503ServiceUnavailable,
                    "There is no room just now for more files that no complaint names.");
        }
    });

    public static async Task<IResult> GetAsync(string id, HttpContext context, EvidenceDesk desk) =>
        await desk.FindAsync(id, context.RequestAborted) is { } upload
            ? Results.Ok(EvidenceView.Of(upload))
            : NotFound();

    public static Task<IResult> HeadAsync(string id, HttpContext context, EvidenceDesk desk) =>
        SpeakAsync(context, async () =>
        {
            if (await desk.FindAsync(id, context.RequestAborted) is not { } upload)
                return NotFound();
            Tus.Tell(context.Response, upload.Received, upload.ExpiresAt);
            context.Response.Headers[Tus.Length] = upload.Length.ToString(CultureInfo.InvariantCulture);
            return Results.Ok();
        });

    public static Task<IResult> AppendAsync(string id, HttpContext context, EvidenceDesk desk) =>
        SpeakAsync(context, async () =>
        {
            var request = context.Request;
            if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != Tus.BodyType)
                return Problems.Invalid(
                    StatusCodes.Status415UnsupportedMediaType, "Content-Type", Tus.BodyType, request.ContentType);
            if (Tus.Number(request, Tus.Offset) is not { } offset)
                return Problems.Invalid(
                    StatusCodes.Status400BadRequest, Tus.Offset, "where the bytes begin", request.Headers[Tus.Offset]);
            if (await desk.FindAsync(id, context.RequestAborted) is not { } upload)
                return NotFound();
            if (offset != upload.Received)
                return Elsewhere(context, upload);
            if (request.ContentLength > upload.Length - upload.Received)
                return TooLong();
            return await desk.AppendAsync(upload, request.Body, context.RequestAborted) switch
            {
                EvidenceAppending.Kept => await FinishAsync(context, desk, id),
                EvidenceAppending.TooLong => TooLong(),
                _ => await desk.FindAsync(id, context.RequestAborted) is { } present
                    ? Elsewhere(context, present)
                    : NotFound(),
            };
        });

    public static Task<IResult> RemoveAsync(string id, HttpContext context, EvidenceDesk desk) =>
        SpeakAsync(context, async () => await desk.FindAsync(id, context.RequestAborted) is not null
            && await desk.RemoveAsync(id, context.RequestAborted)
            ? Results.NoContent()
            : NotFound());

    private static async Task<IResult> FinishAsync(HttpContext context, EvidenceDesk desk, string id)
    {
        if (await desk.FindAsync(id, context.RequestAborted) is not { } upload)
            return NotFound();
        Tus.Tell(context.Response, upload.Received, upload.ExpiresAt);
        if (!upload.IsComplete)
            return Results.NoContent();
        return await desk.ExamineAsync(id, context.RequestAborted) switch
        {
            EvidenceOutcome.Taken => Results.NoContent(),
            EvidenceOutcome.Refused refused => Refused(context, refused.Reason),
            EvidenceOutcome.Held held => Later(
                context, StatusCodes.Status503ServiceUnavailable, held.Reason.In(Problems.LanguageOf(context.Request))),
            _ => NotFound(),
        };
    }

    private static async Task<IResult> SpeakAsync(HttpContext context, Func<Task<IResult>> answer)
    {
        context.Response.Headers[Tus.Resumable] = Tus.Version;
        if (Tus.IsSpoken(context.Request))
            return await answer();
        context.Response.Headers["Tus-Version"] = Tus.Version;
        return Problems.Invalid(
            StatusCodes.Status412PreconditionFailed, Tus.Resumable, Tus.Version,
            context.Request.Headers[Tus.Resumable]);
    }

    private static ProblemHttpResult Elsewhere(HttpContext context, EvidenceUpload upload)
    {
        Tus.Tell(context.Response, upload.Received, upload.ExpiresAt);
        return Problems.Invalid(
            StatusCodes.Status409Conflict, Tus.Offset,
            upload.Received.ToString(CultureInfo.InvariantCulture), context.Request.Headers[Tus.Offset]);
    }

    private static ProblemHttpResult Refused(HttpContext context, LocalizedText reason) => Problems.Invalid(
        context.Request, [new("file", FaultSeverity.Error, reason, null)]);

    private static ProblemHttpResult Later(HttpContext context, int status, string detail)
    {
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Of(status, detail);
    }

    private static ProblemHttpResult TooLong() => Problems.Invalid(
        StatusCodes.Status413PayloadTooLarge, Tus.Length, $"at most {s_most} bytes, and no more than it says", null);

    private static ProblemHttpResult NotFound() => Problems.Of(
        StatusCodes.Status404NotFound,
        "There is no such upload: its time is over, it was refused, or a complaint names it.");
}
