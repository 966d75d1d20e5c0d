using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Notices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Where programs read and write drafts.</summary>
internal static class DraftEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapApiGroup("/drafts", "Drafts");
        group.MapGet("", DraftListing.ListAsync).Needs(Permission.ReadDrafts).Describe(
            "List drafts", "Last changed first. Go on with Next of the answer as after, and the same options.");
        group.MapGet("/{id}", FindAsync).Needs(Permission.ReadDrafts).Describe("Read a draft", "With its ETag.")
            .Produces<DraftView>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id}/history", HistoryAsync).Needs(Permission.ReadDrafts).Describe(
            "Read what was done with a draft", "Oldest first, out of the audit log.");
        group.MapGet("/{id}/check", CheckAsync).Needs(Permission.ReadDrafts).Describe(
            "See what a draft lacks", "What keeps it from being handed in, what is only doubtful, and what is alike.");
        group.MapGet("/{id}/differences", CompareAsync).Needs(Permission.ReadDrafts).Describe(
            "Compare a draft with what is published", "Field by field, products and test items one by one.");
        group.MapPut("/{id}", DraftWriting.ReplaceAsync).Needs(Permission.DraftNotices).Describe(
            "Replace what a draft says",
            "The whole content. With a BaseVersion other than the draft's it is taken as merged with that version.")
            .Takes<DraftBody>().ChangesDraft();
        group.MapPatch("/{id}", DraftWriting.PatchAsync).Needs(Permission.DraftNotices).Describe(
            "Change some of what a draft says", "JSON Merge Patch (RFC 7396) of the members that PUT takes.")
            .Takes<DraftBody>(BodyReader.MergePatch).ChangesDraft();
        DraftMoveEndpoints.Map(group);
    }

    private static async Task<IResult> FindAsync(
        HttpContext context, string id, DraftDesk desk, CancellationToken token)
    {
        var caller = CallerClaims.Find(context.User)!;
        return await desk.FindAsync(caller, id, token) is { } draft
            ? DraftAnswers.Of(context, caller, new DraftDone(draft))
            : DraftAnswers.NotFound();
    }

    private static async Task<Results<Ok<HistoryPage>, ProblemHttpResult>> HistoryAsync(
        HttpContext context, string id, DraftDesk desk, CancellationToken token) =>
        await desk.ReadHistoryAsync(CallerClaims.Find(context.User)!, id, token) is { } lines
            ? TypedResults.Ok(new HistoryPage(
                [.. lines.Select(line => new HistoryEntry(line.RecordedAt, line.Actor, line.Action, line.Detail))]))
            : DraftAnswers.NotFound();

    private static async Task<Results<Ok<CheckResult>, ProblemHttpResult>> CheckAsync(
        HttpContext context, string id, DraftDesk desk, DraftCheck check, SimilarNotices similar,
        CancellationToken token)
    {
        if (await desk.FindAsync(CallerClaims.Find(context.User)!, id, token) is not { } draft)
            return DraftAnswers.NotFound();
        var language = Problems.LanguageOf(context.Request);
        var faults = await check.FindAsync(draft, token);
        return TypedResults.Ok(new CheckResult(
            [.. faults.Select(fault => new CheckFault(
                fault.Path, fault.Severity, fault.Expected.In(language), fault.Value))],
            draft.Intent == DraftIntent.Publish ? similar.Find(draft.Content, token) : []));
    }

    private static async Task<Results<Ok<DifferenceList>, ProblemHttpResult>> CompareAsync(
        HttpContext context, string id, DraftDesk desk, NoticeStore notices, CancellationToken token)
    {
        if (await desk.FindAsync(CallerClaims.Find(context.User)!, id, token) is not { } draft)
            return DraftAnswers.NotFound();
        var published = draft.NoticeId is null ? null : await notices.FindAsync(draft.NoticeId, token);
        return published is null
            ? Problems.Of(StatusCodes.Status409Conflict, "It is a new notice; there is nothing to compare it with.")
            : TypedResults.Ok(new DifferenceList(
                published.Version, NoticeDifference.Between(published, draft.Content)));
    }
}
