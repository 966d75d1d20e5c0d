using System.Text.Json.Nodes;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Notices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Where programs begin notices and changes of notices, and read what was published when.</summary>
internal static class NoticeEndpoints
{
    private const int MostVersions = 100;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapApiGroup("/notices", "Notices");
        group.MapPost("", BeginAsync).Needs(Permission.DraftNotices).Describe(
            "Begin a notice",
            "The body is the notice without what the catalogue gives it (Id, Version, Status, UpdatedAt, ChangeReason, "
            + "PublisherId). It may be incomplete; with submit=true it is handed in as well, and has to be complete.")
            .Takes<NoticeBody>().MakesDraft();
        group.MapPost("/{id}/corrections", CorrectAsync).Needs(Permission.DraftNotices).Describe(
            "Begin a correction", "Begins a draft that replaces what is published, as a new version with its reason.")
            .Takes<CorrectionBody>().MakesDraft();
        group.MapPost("/{id}/withdrawals", WithdrawAsync).Needs(Permission.DraftNotices).Describe(
            "Begin a withdrawal", "Begins a draft that takes the notice out of force; its page stays and says why.")
            .Takes<ReasonBody>(isOptional: true).MakesDraft();
        group.MapPost("/{id}/reinstatements", ReinstateAsync).Needs(Permission.DraftNotices).Describe(
            "Begin a reinstatement", "Begins a draft that puts a withdrawn notice in force again.")
            .Takes<ReasonBody>(isOptional: true).MakesDraft();
        group.MapGet("/{id}/versions", ListVersionsAsync).NeedsSignIn().Describe(
            "List the versions of a notice", "Oldest first, at most 100 at once; go on with after, the last version.");
        group.MapGet("/{id}/versions/{version:int}", FindVersionAsync).NeedsSignIn().Describe(
            "Read a version of a notice", "As it was recorded.");
    }

    private static async Task<IResult> BeginAsync(
        HttpContext context, DraftDesk desk, CancellationToken token, bool submit = false)
    {
        var caller = CallerClaims.Find(context.User)!;
        var (written, refusal) = await BodyReader.ReadAsync(context.Request, BodyReader.Json);
        if (refusal is not null)
            return refusal;
        (var content, refusal) = BodyReader.ReadContent(context.Request, written!, caller.AgencyId ?? "");
        return refusal ?? DraftAnswers.Of(
            context, caller, await desk.BeginAsync(caller, new(content!), token, submit), isNew: true);
    }

    private static async Task<IResult> CorrectAsync(
        HttpContext context, string id, DraftDesk desk, CancellationToken token, bool submit = false)
    {
        var caller = CallerClaims.Find(context.User)!;
        var (written, refusal) = await BodyReader.ReadAsync(context.Request, BodyReader.Json);
        if (refusal is not null)
            return refusal;
        (var body, refusal) = BodyReader.ToDraftBody(written!);
        if (refusal is not null)
            return refusal;
        if (body!.BaseVersion is not null)
            return Problems.Invalid(400, nameof(DraftBody.BaseVersion), "no such member here", null);
        Notice? content = null;
        if (body.Content is not null)
            (content, refusal) = BodyReader.ReadContent(context.Request, body.Content, caller.AgencyId ?? "");
        return refusal ?? DraftAnswers.Of(
            context, caller,
            await desk.BeginChangeAsync(caller, id, DraftIntent.Correct, body.Reason, token, content, submit),
            isNew: true);
    }

    private static Task<IResult> WithdrawAsync(
        HttpContext context, string id, DraftDesk desk, CancellationToken token, bool submit = false) =>
        ChangeAsync(context, id, DraftIntent.Withdraw, desk, submit, token);

    private static Task<IResult> ReinstateAsync(
        HttpContext context, string id, DraftDesk desk, CancellationToken token, bool submit = false) =>
        ChangeAsync(context, id, DraftIntent.Reinstate, desk, submit, token);

    private static async Task<IResult> ChangeAsync(
        HttpContext context, string id, DraftIntent intent, DraftDesk desk, bool submit, CancellationToken token)
    {
        var body = await BodyReader.ReadAsync<ReasonBody>(context);
        var caller = CallerClaims.Find(context.User)!;
        return DraftAnswers.Of(
            context, caller,
            await desk.BeginChangeAsync(caller, id, intent, body?.Reason, token, isHandedIn: submit), isNew: true);
    }

    private static async Task<Results<Ok<VersionPage>, ProblemHttpResult>> ListVersionsAsync(
        string id, NoticeStore notices, CancellationToken token, [FromQuery] int after = 0)
    {
        var versions = await notices.ReadVersionsAsync(id, after, MostVersions, token);
        if (versions.Count == 0 && (after == 0 || await notices.FindAsync(id, token) is null))
            return DraftAnswers.NotFound();
        return TypedResults.Ok(new VersionPage(
            [.. versions.Select(one => new VersionLine(one.Version, one.Status, one.RecordedAt, one.Reason))],
            versions.Count == MostVersions ? versions[^1].Version : null));
    }

    private static async Task<Results<Ok<JsonObject>, ProblemHttpResult>> FindVersionAsync(
        string id, int version, NoticeStore notices, CancellationToken token) =>
        await notices.FindVersionAsync(id, version, token) is { } notice
            ? TypedResults.Ok(JsonNode.Parse(NoticeJson.Write(notice))!.AsObject())
            : DraftAnswers.NotFound();
}
