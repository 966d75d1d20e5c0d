using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>
/// Campaigns for programs, at <c>/api/campaigns</c>; everybody reads them at <c>/odata/Campaigns</c>.
/// </summary>
internal static class CampaignEndpoints
{
    public static void MapCampaigns(this IEndpointRouteBuilder endpoints)
    {
        var campaigns = endpoints.MapApiGroup("/campaigns", "Campaigns");
        campaigns.MapPost("", AddAsync).Needs(Permission.ManageCampaigns)
            .Produces<Campaign>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Sets up a campaign, which is public from then on.");
        campaigns.MapGet("/{id}", GetAsync).NeedsSignIn().Produces<Campaign>()
            .ProducesProblem(StatusCodes.Status404NotFound).WithSummary("A campaign with its ETag.");
        campaigns.MapPut("/{id}", ChangeAsync).Needs(Permission.ManageCampaigns).Produces<Campaign>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .WithSummary("Changes a campaign that the caller's agency organises, if it still is as it was read.");
        campaigns.MapPut("/{id}/notices/{noticeId}", Link).Needs(Permission.ManageCampaigns)
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Puts a notice of the caller's agency into a campaign.");
        campaigns.MapDelete("/{id}/notices/{noticeId}", Unlink).Needs(Permission.ManageCampaigns)
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Takes a notice of the caller's agency out of a campaign.");
        ReportEndpoints.Map(endpoints, campaigns);
    }

    private static async Task<IResult> AddAsync(Campaign campaign, HttpContext context, CampaignDesk desk)
    {
        var outcome = await desk.AddAsync(CallerOf(context), campaign, context.RequestAborted);
        if (outcome is not CampaignDone done)
            return Refuse(context, outcome, isNew: true);
        Tag(context, done.Campaign);
        return TypedResults.Created($"/api/campaigns/{done.Campaign.Id}", done.Campaign);
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, CampaignDesk desk)
    {
        if (await desk.FindAsync(id, context.RequestAborted) is not { } campaign)
            return Problems.Of(StatusCodes.Status404NotFound, DeskTexts.NoCampaign.English);
        Tag(context, campaign);
        return TypedResults.Ok(campaign);
    }

    private static async Task<IResult> ChangeAsync(
        string id, Campaign campaign, HttpContext context, CampaignDesk desk)
    {
        if (campaign.Id != id)
            return Problems.Invalid(
                StatusCodes.Status422UnprocessableEntity, nameof(Campaign.Id), $"'{id}', as in the address",
                campaign.Id);
        var (tag, refusal) = SeenTag.Read(context.Request);
        if (refusal is not null)
            return refusal;
        var outcome = await desk.ChangeAsync(CallerOf(context), campaign, tag, context.RequestAborted);
        if (outcome is not CampaignDone done)
            return Refuse(context, outcome, isNew: false);
        Tag(context, done.Campaign);
        return TypedResults.Ok(done.Campaign);
    }

    private static Task<IResult> Link(string id, string noticeId, HttpContext context, CampaignDesk desk) =>
        LinkAsync(id, noticeId, true, context, desk);

    private static Task<IResult> Unlink(string id, string noticeId, HttpContext context, CampaignDesk desk) =>
        LinkAsync(id, noticeId, false, context, desk);

    private static async Task<IResult> LinkAsync(
        string id, string noticeId, bool isLinked, HttpContext context, CampaignDesk desk)
    {
        var outcome = await desk.LinkAsync(CallerOf(context), id, noticeId, isLinked, context.RequestAborted);
        return outcome is CampaignDone ? TypedResults.NoContent() : Refuse(context, outcome, isNew: false);
    }

    private static ProblemHttpResult Refuse(HttpContext context, CampaignOutcome outcome, bool isNew) => outcome switch
    {
        CampaignInvalid invalid => Problems.Invalid(context.Request, invalid.Faults),
        CampaignForbidden forbidden => Problems.Of(StatusCodes.Status403Forbidden, forbidden.Reason.English),
        CampaignNotFound missing => Problems.Of(StatusCodes.Status404NotFound, missing.Reason.English),
        CampaignConflict conflict when isNew => Problems.Invalid(
            StatusCodes.Status409Conflict, nameof(Campaign.Id), "an Id that no campaign has yet", conflict.Current.Id),
        _ => Problems.Of(
            StatusCodes.Status412PreconditionFailed,
            "The campaign was changed since it was read; read it again and change that."),
    };

    private static void Tag(HttpContext context, Campaign campaign) =>
        context.Response.Headers.ETag = $"\"{CampaignTag.Of(campaign)}\"";

    private static Caller CallerOf(HttpContext context) => CallerClaims.Find(context.User)!;
}
