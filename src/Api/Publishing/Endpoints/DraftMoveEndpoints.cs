using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Where programs hand in, review, publish and give up drafts.</summary>
internal static class DraftMoveEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/{id}/submit", SubmitAsync).Needs(Permission.DraftNotices).Describe(
            "Hand a draft in", "It has to be complete; errors name every field that is not.")
            .Takes<CommentBody>(isOptional: true).ChangesDraft();
        group.MapPost("/{id}/take-back", TakeBackAsync).Needs(Permission.DraftNotices).Describe(
            "Take a draft back", "What was handed in or approved for later is a draft again.")
            .ChangesDraft();
        group.MapPost("/{id}/return", ReturnAsync).Needs(Permission.ReviewNotices).Describe(
            "Give a draft back", "With at least one comment, of the whole or of a field.")
            .Takes<ReturnBody>().ChangesDraft();
        group.MapPost("/{id}/approve", ApproveAsync).Needs(Permission.ReviewNotices).Describe(
            "Approve a draft",
            "Publishes it at once, or at PublishAt. Not by who began it or changed it last. When the notice has moved "
            + "on since, 409 with all three versions and a merge of them.")
            .Takes<ApprovalBody>(isOptional: true).ChangesDraft();
        group.MapPost("/{id}/call-back", CallBackAsync).Needs(Permission.ReviewNotices).Describe(
            "Take an approval for later back", "The draft is in review again.")
            .Takes<CommentBody>(isOptional: true).ChangesDraft();
        group.MapPost("/{id}/publish-urgently", PublishUrgentlyAsync).Needs(Permission.PublishUrgently).Describe(
            "Publish without review", "With a reason; it is reviewed afterwards.")
            .Takes<UrgencyBody>().ChangesDraft();
        group.MapPost("/{id}/review-afterwards", ReviewAfterwardsAsync).Needs(Permission.ReviewNotices).Describe(
            "Review what was published urgently", "An objection has to say why.")
            .Takes<VerdictBody>().ChangesDraft();
        group.MapPost("/{id}/discard", DiscardAsync).Needs(Permission.DraftNotices).Describe(
            "Give a draft up", "It is kept for the record.")
            .ChangesDraft();
    }

    private static Task<IResult> SubmitAsync(
        HttpContext context, string id, ReviewDesk desk, CancellationToken token) =>
        MoveAsync<CommentBody>(
            context, id, (caller, target, body) => desk.SubmitAsync(caller, target, body?.Comment, token));

    private static Task<IResult> TakeBackAsync(
        HttpContext context, string id, ReviewDesk desk, CancellationToken token) =>
        MoveAsync<EmptyBody>(context, id, (caller, target, _) => desk.TakeBackAsync(caller, target, token));

    private static Task<IResult> ReturnAsync(
        HttpContext context, string id, ReviewDesk desk, CancellationToken token) =>
        MoveAsync<ReturnBody>(context, id, (caller, target, body) => desk.ReturnAsync(
            caller, target, [.. (body?.Comments ?? []).Select(comment => comment ?? new(""))], token));

    private static Task<IResult> ApproveAsync(
        HttpContext context, string id, ReviewDesk desk, CancellationToken token) =>
        MoveAsync<ApprovalBody>(context, id, (caller, target, body) => body?.PublishAt is { } publishAt
            ? desk.ScheduleAsync(caller, target, publishAt, body.Comment, token)
            : desk.ApproveAsync(caller, target, body?.Comment, token));

    private static Task<IResult> CallBackAsync(
        HttpContext context, string id, ReviewDesk desk, CancellationToken token) =>
        MoveAsync<CommentBody>(
            context, id, (caller, target, body) => desk.CallBackAsync(caller, target, body?.Comment, token));

    private static Task<IResult> PublishUrgentlyAsync(
        HttpContext context, string id, ReviewDesk desk, CancellationToken token) =>
        MoveAsync<UrgencyBody>(
            context, id,
            (caller, target, body) => desk.PublishUrgentlyAsync(caller, target, body?.Reason ?? "", token));

    private static Task<IResult> ReviewAfterwardsAsync(
        HttpContext context, string id, ReviewDesk desk, CancellationToken token) =>
        MoveAsync<VerdictBody>(context, id, (caller, target, body) => body is null
            ? Task.FromResult<DraftOutcome>(new DraftInvalid([DraftFaults.Verdict]))
            : desk.ReviewAfterwardsAsync(caller, target, body.Verdict, body.Comment, token));

    private static Task<IResult> DiscardAsync(
        HttpContext context, string id, ReviewDesk desk, CancellationToken token) =>
        MoveAsync<EmptyBody>(context, id, (caller, target, _) => desk.DiscardAsync(caller, target, token));

    private static async Task<IResult> MoveAsync<T>(
        HttpContext context, string id, Func<Caller, DraftTarget, T?, Task<DraftOutcome>> move) where T : class
    {
        var (version, refusal) = Precondition.Read(context.Request);
        if (refusal is not null)
            return refusal;
        var body = await BodyReader.ReadAsync<T>(context);
        var caller = CallerClaims.Find(context.User)!;
        return DraftAnswers.Of(context, caller, await move(caller, new(id, version), body));
    }
}
