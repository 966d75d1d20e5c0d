using System.Text.Json.Nodes;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Writes into drafts.</summary>
internal static class DraftWriting
{
    public static async Task<IResult> ReplaceAsync(
        HttpContext context, string id, DraftDesk desk, CancellationToken token)
    {
        var (version, refusal) = Precondition.Read(context.Request);
        if (refusal is not null)
            return refusal;
        var (written, unreadable) = await BodyReader.ReadAsync(context.Request, BodyReader.Json);
        return unreadable ?? await SaveAsync(context, new(id, version), written!, desk, token);
    }

    public static async Task<IResult> PatchAsync(
        HttpContext context, string id, DraftDesk desk, CancellationToken token)
    {
        var (version, refusal) = Precondition.Read(context.Request);
        if (refusal is not null)
            return refusal;
        var (patch, unreadable) = await BodyReader.ReadAsync(context.Request, BodyReader.MergePatch);
        if (unreadable is not null)
            return unreadable;
        var caller = CallerClaims.Find(context.User)!;
        if (await desk.FindAsync(caller, id, token) is not { } draft)
            return DraftAnswers.NotFound();
        if (draft.Version != version)
            return DraftAnswers.Of(context, caller, new DraftConflict(draft));
        var present = new JsonObject { [nameof(DraftBody.Content)] = ContentReader.Write(draft.Content) };
        if (draft.Reason is not null)
            present[nameof(DraftBody.Reason)] = draft.Reason;
        return await SaveAsync(context, new(id, version), MergePatch.Apply(present, patch!), desk, token);
    }

    private static async Task<IResult> SaveAsync(
        HttpContext context, DraftTarget target, JsonObject written, DraftDesk desk, CancellationToken token)
    {
        var caller = CallerClaims.Find(context.User)!;
        var (body, refusal) = BodyReader.ToDraftBody(written);
        if (refusal is not null)
            return refusal;
        if (await desk.FindAsync(caller, target.Id, token) is not { } draft)
            return DraftAnswers.NotFound();
        var (content, unreadable) = ReadContent(context, body!, draft);
        if (unreadable is not null)
            return unreadable;
        if (draft.Intent == DraftIntent.Publish && body!.Reason is not null)
            return Problems.Invalid(400, nameof(DraftBody.Reason), "no reason, as nothing is changed yet", body.Reason);
        var edit = new DraftEdit(content!, body!.Reason);
        var outcome = body.BaseVersion is { } baseVersion && baseVersion != draft.BaseVersion
            ? await desk.RebaseAsync(caller, target, baseVersion, edit, token)
            : await desk.SaveAsync(caller, target, edit, token);
        return DraftAnswers.Of(context, caller, outcome);
    }

    private static (Notice? Content, IResult? Refusal) ReadContent(HttpContext context, DraftBody body, Draft draft)
    {
        if (body.Content is not null)
            return BodyReader.ReadContent(context.Request, body.Content, draft.AgencyId);
        return draft.Intent is DraftIntent.Publish or DraftIntent.Correct
            ? (null, Problems.Invalid(422, nameof(DraftBody.Content), "what the notice is to say", null))
            : (draft.Content, null);
    }
}
