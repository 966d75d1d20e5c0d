using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Webhooks.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>Webhooks for programs: <c>/api/webhooks</c>.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder endpoints)
    {
        var webhooks = endpoints.MapApiGroup("/webhooks", "Webhooks");
        webhooks.MapGet("", ReadAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("The webhooks of the caller's agency.");
        webhooks.MapPost("", AddAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("Adds a webhook; the secret is in this answer alone.");
        webhooks.MapGet("/{id}", FindAsync).Needs(Permission.ManageWebhooks).WithSummary("A webhook.");
        webhooks.MapPut("/{id}", ChangeAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("Changes a webhook, or activates one that was disabled.");
        webhooks.MapDelete("/{id}", RemoveAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("Removes a webhook and its log.");
        webhooks.MapPost("/{id}/secrets", RotateAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("Makes a new secret; the one before is signed with as well for a day.");
        webhooks.MapPost("/{id}/tests", TestAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("Calls the webhook once with a payload of type webhook.test.");
        webhooks.MapGet("/{id}/deliveries", ReadLogAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("What was and is to be sent, with every call, the latest change first.");
        webhooks.MapPost("/{id}/deliveries/{sequence:long}/replays", ReplayAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("Sends one delivery again, under the same id.");
        webhooks.MapPost("/{id}/replays", ReplayPeriodAsync).Needs(Permission.ManageWebhooks)
            .WithSummary("Sends everything of a period again, under the same ids.");
    }

    private static async Task<Ok<List<WebhookResource>>> ReadAsync(HttpContext context, WebhookDesk desk)
    {
        var webhooks = await desk.ReadAsync(CallerOf(context), context.RequestAborted);
        return TypedResults.Ok(webhooks.Select(webhook => WebhookResource.Of(webhook)).ToList());
    }

    private static async Task<Results<Created<WebhookResource>, ProblemHttpResult>> AddAsync(
        WebhookForm form, HttpContext context, WebhookDesk desk)
    {
        var outcome = await desk.AddAsync(CallerOf(context), form, context.RequestAborted);
        return outcome is WebhookOutcome.Done done
            ? TypedResults.Created(
                $"{ApiGroup.Prefix}/webhooks/{done.Webhook.Id}", WebhookResource.Of(done.Webhook, done.Secret))
            : Problem(context, outcome);
    }

    private static async Task<Results<Ok<WebhookResource>, ProblemHttpResult>> FindAsync(
        string id, HttpContext context, WebhookDesk desk) =>
        await desk.FindAsync(CallerOf(context), id, context.RequestAborted) is { } webhook
            ? TypedResults.Ok(WebhookResource.Of(webhook))
            : NotFound();

    private static async Task<Results<Ok<WebhookResource>, ProblemHttpResult>> ChangeAsync(
        string id, WebhookForm form, HttpContext context, WebhookDesk desk) =>
        Answer(context, await desk.ChangeAsync(CallerOf(context), id, form, context.RequestAborted));

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, HttpContext context, WebhookDesk desk) =>
        await desk.RemoveAsync(CallerOf(context), id, context.RequestAborted)
            ? TypedResults.NoContent()
            : NotFound();

    private static async Task<Results<Ok<WebhookResource>, ProblemHttpResult>> RotateAsync(
        string id, HttpContext context, WebhookDesk desk) =>
        Answer(context, await desk.RotateAsync(CallerOf(context), id, context.RequestAborted));

    private static async Task<Results<Ok<WebhookCall>, ProblemHttpResult>> TestAsync(
        string id, HttpContext context, WebhookOperations operations) =>
        await operations.TestAsync(CallerOf(context), id, context.RequestAborted) switch
        {
            WebhookTrial.Called called => TypedResults.Ok(called.Call),
            WebhookTrial.TooOften => Problems.Of(
                StatusCodes.Status429TooManyRequests, "Webhooks were tried too often; try again in a minute."),
            _ => NotFound(),
        };

    private static async Task<Results<Ok<IReadOnlyList<DeliveryRecord>>, ProblemHttpResult>> ReadLogAsync(
        string id, HttpContext context, WebhookOperations operations, long? before = null) =>
        await operations.ReadLogAsync(CallerOf(context), id, before, context.RequestAborted) is { } log
            ? TypedResults.Ok(log)
            : NotFound();

    private static async Task<Results<Accepted, ProblemHttpResult>> ReplayAsync(
        string id, long sequence, HttpContext context, WebhookOperations operations) =>
        await operations.ReplayAsync(CallerOf(context), id, sequence, context.RequestAborted)
            ? TypedResults.Accepted($"{ApiGroup.Prefix}/webhooks/{id}/deliveries")
            : NotFound();

    private static async Task<Results<Ok<ReplayResult>, ProblemHttpResult>> ReplayPeriodAsync(
        string id, ReplayRequest period, HttpContext context, WebhookOperations operations)
    {
        if (!period.IsSound)
            return Problems.Invalid(
                context.Request,
                [
                    new(nameof(period.To), FaultSeverity.Error, WebhookTexts.Period,
                        FormattableString.Invariant($"{period.From:O}/{period.To:O}")),
                ]);
        var count = await operations.ReplayAsync(
            CallerOf(context), id, period.From, period.To, context.RequestAborted);
        return count is { } deliveries ? TypedResults.Ok(new ReplayResult(deliveries)) : NotFound();
    }

    private static Results<Ok<WebhookResource>, ProblemHttpResult> Answer(
        HttpContext context, WebhookOutcome outcome) =>
        outcome is WebhookOutcome.Done done
            ? TypedResults.Ok(WebhookResource.Of(done.Webhook, done.Secret))
            : Problem(context, outcome);

    private static ProblemHttpResult Problem(HttpContext context, WebhookOutcome outcome) => outcome switch
    {
        WebhookOutcome.Invalid invalid => Problems.Invalid(context.Request, invalid.Faults),
        WebhookOutcome.Forbidden => Problems.Of(
            StatusCodes.Status403Forbidden, "The caller may not manage the webhooks of this agency."),
        _ => NotFound(),
    };

    private static ProblemHttpResult NotFound() => Problems.Of(
        StatusCodes.Status404NotFound, "There is no such webhook, or no such delivery of it.");

    private static Caller CallerOf(HttpContext context) => CallerClaims.Find(context.User)!;
}
