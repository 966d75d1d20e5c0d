using System.Globalization;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Uploads.Templates;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Uploads;

/// <summary>Files of many notices for programs: <c>/api/uploads</c>, and the templates for everybody.</summary>
public static class UploadEndpoints
{
    private const long BodyBytes = UploadLimits.FileBytes + (1 << 20);

    /// <summary>Maps them.</summary>
    public static void MapUploads(this IEndpointRouteBuilder endpoints)
    {
        var uploads = endpoints.MapApiGroup("/uploads", "Uploads");
        uploads.MapPost("", ReceiveAsync).Needs(Permission.UploadNotices)
            .WithMetadata(new RequestSizeLimitAttribute(BodyBytes))
            .WithSummary("Hands a file of notices in: multipart with a part \"file\", or the bytes themselves.");
        uploads.MapGet("", ListAsync).Needs(Permission.ReadDrafts, Permission.UploadNotices);
        uploads.MapGet("/{id}", FindAsync).Needs(Permission.ReadDrafts, Permission.UploadNotices);
        uploads.MapGet("/{id}/rows", ReadRowsAsync).Needs(Permission.ReadDrafts, Permission.UploadNotices);
        uploads.MapGet("/{id}/result", ResultAsync).Needs(Permission.ReadDrafts, Permission.UploadNotices)
            .WithSummary("The file with what became of each row, and why.");
        uploads.MapPut("/{id}/mapping", MapAsync).Needs(Permission.UploadNotices)
            .WithSummary("Says what the columns are.");
        uploads.MapPost("/{id}/submit", SubmitAsync).Needs(Permission.UploadNotices);
        uploads.MapPost("/{id}/recall", (string id, HttpContext context, UploadDesk desk) =>
            ActAsync(context, caller => desk.RecallAsync(caller, id, context.RequestAborted)))
            .Needs(Permission.UploadNotices);
        uploads.MapPost("/{id}/discard", (string id, HttpContext context, UploadDesk desk) =>
            ActAsync(context, caller => desk.DiscardAsync(caller, id, context.RequestAborted)))
            .Needs(Permission.UploadNotices);
        uploads.MapPost("/{id}/approve", (string id, HttpContext context, UploadDesk desk) =>
            ActAsync(context, caller => desk.ApproveAsync(caller, id, context.RequestAborted)))
            .Needs(Permission.ReviewNotices);
        uploads.MapPost("/{id}/return", (string id, ReasonBody body, HttpContext context, UploadDesk desk) =>
            ActAsync(context, caller => desk.ReturnAsync(caller, id, body.Reason, context.RequestAborted)))
            .Needs(Permission.ReviewNotices);
        uploads.MapPost("/{id}/approve-urgently", UrgentAsync).Needs(Permission.PublishUrgently);
        uploads.MapPost("/{id}/undo", (string id, ReasonBody body, HttpContext context, UploadDesk desk) =>
            ActAsync(context, caller => desk.UndoAsync(caller, id, body.Reason, context.RequestAborted)))
            .Needs(Permission.UploadNotices);
        endpoints.MapApiGroup("/templates", "Uploads").MapGet("/{name}", Template).IsForEverybody()
            .WithSummary("A file to fill in: the name of a kind with .xlsx, .csv or .jsonl.");
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, UploadDesk desk, string? kind = null, string? language = null, string? name = null)
    {
        NoticeKind? chosen = null;
        if (kind is not null)
        {
            if (!Enum.GetNames<NoticeKind>().Contains(kind))
                return Problems.Invalid(
                    StatusCodes.Status422UnprocessableEntity, "kind",
                    $"one of {string.Join(", ", Enum.GetNames<NoticeKind>())}", kind);
            chosen = Enum.Parse<NoticeKind>(kind);
        }
        var caller = CallerClaims.Find(context.User)!;
        if (!context.Request.HasFormContentType)
            return await AnswerAsync(context, await desk.ReceiveAsync(
                caller, new(name ?? "upload", context.Request.Body, chosen, language ?? "zh-CN"),
                context.RequestAborted));
        var form = await context.Request.ReadFormAsync(
            new FormOptions { MultipartBodyLengthLimit = BodyBytes }, context.RequestAborted);
        if (form.Files.GetFile("file") is not { } file)
            return Problems.Invalid(
                StatusCodes.Status422UnprocessableEntity, "file", "a part of this name that is a file", null);
        await using var content = file.OpenReadStream();
        return await AnswerAsync(context, await desk.ReceiveAsync(
            caller, new(name ?? file.FileName, content, chosen, language ?? "zh-CN"), context.RequestAborted));
    }

    private static async Task<IResult> ListAsync(HttpContext context, UploadDesk desk)
    {
        var uploads = await desk.ReadAsync(CallerClaims.Find(context.User)!, context.RequestAborted);
        return Results.Ok(new { value = uploads.Select(upload => UploadView.Of(upload, null)) });
    }

    private static Task<IResult> FindAsync(string id, HttpContext context, UploadDesk desk) =>
        ActAsync(context, caller => desk.FindAsync(caller, id, context.RequestAborted));

    private static async Task<IResult> ReadRowsAsync(
        string id, HttpContext context, UploadDesk desk, UploadAction? action = null, int after = -1, int part = 0)
    {
        const int limit = 1000;
        var found = await desk.FindAsync(CallerClaims.Find(context.User)!, id, context.RequestAborted);
        if (found is not UploadOutcome.Done { Upload: var upload })
            return await AnswerAsync(context, found);
        var rows = await desk.ReadRowsAsync(
            upload, new(action), after < 0 ? null : new UploadRow(after, part, "", ""), limit, context.RequestAborted);
        var filter = action is null ? "" : $"&action={action}";
        var next = rows.Count < limit ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"/api/uploads/{id}/rows?after={rows[^1].Ordinal}&part={rows[^1].Part}{filter}");
        return Results.Ok(new { value = rows, next });
    }

    private static async Task<IResult> ResultAsync(
        string id, HttpContext context, UploadDesk desk, UploadResult result)
    {
        var found = await desk.FindAsync(CallerClaims.Find(context.User)!, id, context.RequestAborted);
        if (found is not UploadOutcome.Done { Upload: var upload })
            return await AnswerAsync(context, found);
        var stream = await result.OpenAsync(upload, Problems.LanguageOf(context.Request), context.RequestAborted);
        return Results.Stream(stream, UploadResult.MediaType(upload), UploadResult.FileName(upload));
    }

    private static Task<IResult> MapAsync(string id, UploadMapping mapping, HttpContext context, UploadDesk desk) =>
        ActAsync(context, caller => desk.MapAsync(caller, id, mapping, context.RequestAborted));

    private static Task<IResult> SubmitAsync(
        string id, UploadDecision decision, HttpContext context, UploadDesk desk) =>
        ActAsync(context, caller => desk.SubmitAsync(caller, id, decision, context.RequestAborted));

    private static Task<IResult> UrgentAsync(string id, UrgentBody body, HttpContext context, UploadDesk desk) =>
        ActAsync(context, caller => desk.ApproveUrgentlyAsync(
            caller, id, new(body.Mode, body.Reason), body.UrgentReason, context.RequestAborted));

    private static IResult Template(string name)
    {
        var parts = name.Split('.');
        UploadShape? shape = parts.Length != 2 ? null : parts[1] switch
        {
            "xlsx" => UploadShape.Workbook, "csv" => UploadShape.Csv, "jsonl" => UploadShape.JsonLines, _ => null,
        };
        if (shape is not { } form || !Enum.GetNames<NoticeKind>().Contains(parts[0]))
            return Problems.Of(
                StatusCodes.Status404NotFound,
                $"There is no template '{name}'. There are {string.Join(", ", Enum.GetNames<NoticeKind>())}, each with "
                + ".xlsx, .csv and .jsonl.");
        return Results.Bytes(
            UploadTemplate.Write(Enum.Parse<NoticeKind>(parts[0]), form), UploadResult.MediaTypeOf(form), name);
    }

    private static async Task<IResult> ActAsync(HttpContext context, Func<Caller, Task<UploadOutcome>> act) =>
        await AnswerAsync(context, await act(CallerClaims.Find(context.User)!));

    private static async Task<IResult> AnswerAsync(HttpContext context, UploadOutcome outcome)
    {
        var language = Problems.LanguageOf(context.Request);
        switch (outcome)
        {
            case UploadOutcome.Done { Upload: var upload }:
                var progress = upload.IsAtWork
                    ? await context.RequestServices.GetRequiredService<UploadDesk>()
                        .FindProgressAsync(upload, context.RequestAborted)
                    : null;
                var view = UploadView.Of(upload, progress);
                return HttpMethods.IsPost(context.Request.Method) && context.Request.Path == "/api/uploads"
                    ? Results.Created($"/api/uploads/{upload.Id}", view) : Results.Ok(view);
            case UploadOutcome.Forbidden { Reason: var reason }:
                return Problems.Of(StatusCodes.Status403Forbidden, reason.In(language));
            case UploadOutcome.Conflict { Reason: var reason }:
                return Problems.Of(StatusCodes.Status409Conflict, reason.In(language));
            case UploadOutcome.Invalid { Faults: var faults }:
                return Results.Problem(
                    "The upload is not as expected; see errors.", statusCode: StatusCodes.Status422UnprocessableEntity,
                    extensions: new Dictionary<string, object?>
                    {
                        ["errors"] = faults.Select(fault => new ProblemFault(
                            fault.Field, fault.Reason.In(language), null)).ToArray(),
                    });
            default:
                return Problems.Of(StatusCodes.Status404NotFound, "There is no such upload.");
        }
    }

    /// <summary>Why something is done.</summary>
    /// <param name="Reason">1 to 1,000 characters.</param>
    internal sealed record ReasonBody(string Reason);

    /// <summary>What an administrator says.</summary>
    /// <param name="UrgentReason">Why it cannot wait.</param>
    /// <param name="Mode">What becomes of good rows beside bad ones, unless it was said when it was submitted.</param>
    /// <param name="Reason">Why notices change, unless it was said when it was submitted.</param>
    internal sealed record UrgentBody(string UrgentReason, UploadMode? Mode = null, string? Reason = null);
}
