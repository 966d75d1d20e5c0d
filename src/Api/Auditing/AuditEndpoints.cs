using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Auditing;

/// <summary>The audit log for programs, at <c>/api/audit</c>.</summary>
internal static class AuditEndpoints
{
    private const int PageSize = 100;

    public static void MapAudit(this IEndpointRouteBuilder endpoints)
    {
        var audit = endpoints.MapApiGroup("/audit", "Audit");
        audit.MapGet("", ReadAsync).Needs(Permission.ReadAudit).Produces<AuditItems>()
            .WithSummary("Entries of the audit log, the newest first.");
        audit.MapGet("/entries.csv", WriteCsvAsync).Needs(Permission.ReadAudit)
            .WithSummary("Every entry a query finds, as CSV.");
        audit.MapGet("/entries.jsonl", WriteJsonLinesAsync).Needs(Permission.ReadAudit)
            .WithSummary("Every entry a query finds, as JSON Lines.");
        audit.MapPost("/checks", StartCheckAsync).Needs(Permission.ReadAudit)
            .Produces(StatusCodes.Status202Accepted)
            .WithSummary("Has the whole log verified; GET checks/latest says how far that is.");
        audit.MapGet("/checks/latest", FindCheckAsync).Needs(Permission.ReadAudit).Produces<AuditCheckItem>()
            .WithSummary("The last verification that was asked for.");
    }

    private static async Task<IResult> ReadAsync(
        [AsParameters] AuditParameters parameters, long? before, int? limit, HttpContext context, AuditService service)
    {
        var outcome = await service.ReadAsync(
            CallerOf(context), parameters.ToQuery(), before, limit ?? PageSize, context.RequestAborted);
        return outcome is AuditOutcome.Found found
            ? TypedResults.Ok(new AuditItems([.. found.Lines.Select(AuditItem.Of)], found.Next))
            : Refuse(context, outcome);
    }

    private static async Task<IResult> WriteCsvAsync(
        [AsParameters] AuditParameters parameters, HttpContext context, AuditService service)
    {
        var (caller, query) = (CallerOf(context), parameters.ToQuery());
        var outcome = await service.ReadAsync(caller, query, null, 1, context.RequestAborted);
        return outcome is AuditOutcome.Found
            ? Results.Stream(
                output => AuditFiles.WriteCsvAsync(
                    service.ReadAllAsync(caller, query, context.RequestAborted), output, context.RequestAborted),
                "text/csv; charset=utf-8; header=present", "audit.csv")
            : Refuse(context, outcome);
    }

    private static async Task<IResult> WriteJsonLinesAsync(
        [AsParameters] AuditParameters parameters, HttpContext context, AuditService service,
        IOptions<JsonOptions> json)
    {
        var (caller, query) = (CallerOf(context), parameters.ToQuery());
        var outcome = await service.ReadAsync(caller, query, null, 1, context.RequestAborted);
        return outcome is AuditOutcome.Found
            ? Results.Stream(
                output => AuditFiles.WriteJsonLinesAsync(
                    service.ReadAllAsync(caller, query, context.RequestAborted), output,
                    json.Value.SerializerOptions, context.RequestAborted),
                "application/jsonl", "audit.jsonl")
            : Refuse(context, outcome);
    }

    private static async Task<IResult> StartCheckAsync(HttpContext context, AuditChecker checker) =>
        !AuditService.IsOpenTo(CallerOf(context)) ? Forbidden()
        : await checker.StartAsync(CallerOf(context), context.RequestAborted)
            ? TypedResults.Accepted("/api/audit/checks/latest")
            : Problems.Of(StatusCodes.Status409Conflict, "A verification is running; see checks/latest.");

    private static async Task<IResult> FindCheckAsync(HttpContext context, AuditChecker checker, TimeProvider time) =>
        !AuditService.IsOpenTo(CallerOf(context)) ? Forbidden()
        : await checker.FindLatestAsync(context.RequestAborted) is { } check
            ? TypedResults.Ok(AuditCheckItem.Of(check, time.GetUtcNow()))
            : Problems.Of(StatusCodes.Status404NotFound, "No verification was asked for yet.");

    private static ProblemHttpResult Refuse(HttpContext context, AuditOutcome outcome) =>
        outcome is AuditOutcome.Invalid invalid
        ? Problems.Invalid(context.Request, invalid.Faults)
        : Forbidden();

    private static ProblemHttpResult Forbidden() =>
        Problems.Of(StatusCodes.Status403Forbidden, "The audit log knows no agencies; only auditors read it.");

    private static Caller CallerOf(HttpContext context) => CallerClaims.Find(context.User)!;
}
