using System.Globalization;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>Reports on campaigns for programs.</summary>
internal static class ReportEndpoints
{
    private static readonly Permission[] s_readers =
        [Permission.ReportOnCampaigns, Permission.ReviewReports, Permission.ReadDrafts];

    public static void Map(IEndpointRouteBuilder endpoints, RouteGroupBuilder campaigns)
    {
        campaigns.MapGet("/{id}/reports", ListAsync).Needs(s_readers).Produces<IReadOnlyList<CampaignReport>>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The reports on a campaign that the caller may see, the latest first; at most 500.");
        campaigns.MapPost("/{id}/reports", BeginAsync).Needs(Permission.ReportOnCampaigns)
            .Produces<CampaignReport>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Begins an empty report of the caller's agency.");
        var reports = endpoints.MapApiGroup("/campaign-reports", "Campaigns");
        reports.MapGet("/{id}", GetAsync).Needs(s_readers).Produces<CampaignReport>()
            .ProducesProblem(StatusCodes.Status404NotFound).WithSummary("A report with its ETag.");
        reports.MapPut("/{id}", SaveAsync).Needs(Permission.ReportOnCampaigns).Produces<CampaignReport>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Changes what a report says, if it still is as it was read.");
        reports.MapPost("/{id}/moves", MoveAsync).Needs(s_readers).Produces<CampaignReport>()
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Hands a report in, approves it, gives it back and so on, if it still is as it was read.");
    }

    private static async Task<IResult> ListAsync(
        string id, HttpContext context, CampaignDesk campaigns, ReportLists lists) =>
        await campaigns.FindAsync(id, context.RequestAborted) is { } campaign
            ? TypedResults.Ok(await lists.FindOfCampaignAsync(CallerOf(context), campaign, context.RequestAborted))
            : Problems.Of(StatusCodes.Status404NotFound, DeskTexts.NoCampaign.English);

    private static async Task<IResult> BeginAsync(string id, HttpContext context, ReportDesk desk) =>
        Answer(
            context, await desk.BeginAsync(CallerOf(context), id, context.RequestAborted),
            StatusCodes.Status201Created);

    private static async Task<IResult> GetAsync(string id, HttpContext context, ReportDesk desk) =>
        Answer(
            context, await desk.FindAsync(CallerOf(context), id, context.RequestAborted) is { } seen
                ? new ReportDone(seen.Report)
                : new ReportNotFound());

    private static async Task<IResult> SaveAsync(
        string id, ReportContent content, HttpContext context, ReportDesk desk)
    {
        var (target, refusal) = Target(id, context.Request);
        return refusal ?? Answer(
            context, await desk.SaveAsync(CallerOf(context), target, content, context.RequestAborted));
    }

    private static async Task<IResult> MoveAsync(string id, WantedMove wanted, HttpContext context, ReportDesk desk)
    {
        if (wanted.Move == ReportMove.Save)
            return Problems.Invalid(
                StatusCodes.Status422UnprocessableEntity, nameof(wanted.Move), "any move but Save, which is PUT",
                nameof(ReportMove.Save));
        var (target, refusal) = Target(id, context.Request);
        return refusal ?? Answer(
            context,
            await desk.MoveAsync(CallerOf(context), target, wanted.Move, wanted.Reason, context.RequestAborted));
    }

    private static (ReportTarget Target, IResult? Refusal) Target(string id, HttpRequest request)
    {
        var (tag, refusal) = SeenTag.Read(request);
        // What is no number was never a tag of ours, and matches no version.
        _ = int.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return (new(id, version), refusal);
    }

    private static IResult Answer(HttpContext context, ReportOutcome outcome, int status = StatusCodes.Status200OK)
    {
        if (outcome is not ReportDone done)
            return Refuse(context, outcome);
        var report = done.Report;
        context.Response.Headers.ETag = FormattableString.Invariant($"\"{report.Version}\"");
        return status == StatusCodes.Status201Created
            ? TypedResults.Created($"/api/campaign-reports/{report.Id}", report)
            : TypedResults.Ok(report);
    }

    private static ProblemHttpResult Refuse(HttpContext context, ReportOutcome outcome) => outcome switch
    {
        ReportInvalid invalid => Problems.Invalid(context.Request, invalid.Faults),
        ReportForbidden forbidden => Problems.Of(StatusCodes.Status403Forbidden, forbidden.Reason.English),
        ReportRefused refused => Problems.Of(StatusCodes.Status409Conflict, refused.Reason.English),
        ReportConflict => Problems.Of(
            StatusCodes.Status412PreconditionFailed,
            "The report was changed since it was read; read it again and go on from there."),
        _ => Problems.Of(StatusCodes.Status404NotFound, "There is no such report or campaign for the caller."),
    };

    private static Caller CallerOf(HttpContext context) => CallerClaims.Find(context.User)!;
}
