using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Agencies;

/// <summary>
/// The agencies for programs, at <c>/api/agencies</c>; everybody reads them at <c>/odata/Agencies</c>.
/// </summary>
internal static class AgencyEndpoints
{
    public static void MapAgencies(this IEndpointRouteBuilder endpoints)
    {
        var agencies = endpoints.MapApiGroup("/agencies", "Agencies");
        agencies.MapPost("", AddAsync).Needs(Permission.ManageAgencies)
            .Produces<Agency>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Adds an agency.");
        agencies.MapGet("/{id}", FindAsync).Needs(Permission.ManageAgencies).Produces<Agency>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("An agency with its ETag.");
        agencies.MapPut("/{id}", ChangeAsync).Needs(Permission.ManageAgencies).Produces<Agency>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Changes an agency; with If-Match only if it still is as it was read.");
    }

    private static async Task<IResult> AddAsync(Agency agency, HttpContext context, AgencyService service) =>
        await service.AddAsync(CallerOf(context), agency, context.RequestAborted) switch
        {
            AgencyOutcome.Done done => Answer(context, done.Agency, StatusCodes.Status201Created),
            AgencyOutcome.Conflict => Problems.Invalid(
                StatusCodes.Status409Conflict, nameof(Agency.Id), "an Id that no agency has yet", agency.Id),
            var outcome => Refuse(context, outcome),
        };

    private static async Task<IResult> FindAsync(string id, HttpContext context, AgencyService service) =>
        (await service.ReadAsync(context.RequestAborted)).FirstOrDefault(agency => agency.Id == id) is { } agency
            ? Answer(context, agency, StatusCodes.Status200OK)
            : NotFound();

    private static async Task<IResult> ChangeAsync(
        string id, Agency agency, HttpContext context, AgencyService service)
    {
        if (agency.Id != id)
            return Problems.Invalid(
                StatusCodes.Status422UnprocessableEntity, nameof(Agency.Id), $"'{id}', as in the address", agency.Id);
        var tag = context.Request.GetTypedHeaders().IfMatch is [var match, ..] && match.Tag != "*"
            ? match.Tag.ToString().Trim('"')
            : null;
        return await service.ChangeAsync(CallerOf(context), agency, tag, context.RequestAborted) switch
        {
            AgencyOutcome.Done done => Answer(context, done.Agency, StatusCodes.Status200OK),
            AgencyOutcome.Conflict => Problems.Of(
                StatusCodes.Status412PreconditionFailed,
                "The agency was changed since it was read; read it again and change that."),
            var outcome => Refuse(context, outcome),
        };
    }

    private static IResult Answer(HttpContext context, Agency agency, int status)
    {
        context.Response.Headers.ETag = $"\"{AgencyService.TagOf(agency)}\"";
        return status == StatusCodes.Status201Created
            ? TypedResults.Created($"/api/agencies/{agency.Id}", agency)
            : TypedResults.Ok(agency);
    }

    private static ProblemHttpResult Refuse(HttpContext context, AgencyOutcome outcome) => outcome switch
    {
        AgencyOutcome.Invalid invalid => Problems.Invalid(context.Request, invalid.Faults),
        AgencyOutcome.Forbidden => Problems.Of(
            StatusCodes.Status403Forbidden, "Only system administrators change agencies."),
        _ => NotFound(),
    };

    private static ProblemHttpResult NotFound() =>
        Problems.Of(StatusCodes.Status404NotFound, "There is no agency with this Id.");

    private static Caller CallerOf(HttpContext context) => CallerClaims.Find(context.User)!;
}
