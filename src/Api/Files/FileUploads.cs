using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Files;

/// <summary>Where programs hand in files: <c>/api/files</c>.</summary>
internal static class FileUploads
{
    // Of the form around the file: boundaries and headers.
    private const long FormLimit = FileIntake.MaxLength + 64 * 1024;

    private static readonly Permission[] s_permissions =
    [
        Permission.DraftNotices, Permission.UploadNotices, Permission.ManageCampaigns, Permission.ReportOnCampaigns,
    ];

    public static void MapFileUploads(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapApiGroup("/files", "Files");
        files.MapPost("", AddAsync).Needs(s_permissions)
            .WithMetadata(new RequestSizeLimitAttribute(FormLimit))
            .Produces<FileDescription>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Hands in a file of at most 20 MB as multipart/form-data; private until something published "
                + "names its Url.");
        files.MapGet("/{id}", GetAsync).Needs(s_permissions).Produces<FileDescription>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What is known of a file of the own agency.");
        files.MapDelete("/{id}", RemoveAsync).Needs(s_permissions).Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Deletes a file of the own agency that nothing names.");
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, FileIntake intake, IOptions<PublicAddressOptions> address)
    {
        await using var part = await MultipartFile.FindAsync(context.Request, context.RequestAborted);
        if (part is null)
            return Problems.Invalid(
                StatusCodes.Status415UnsupportedMediaType, "Content-Type",
                "multipart/form-data with one part that has a file name", context.Request.ContentType);
        var outcome = await intake.TakeAsync(CallerOf(context), part.Name, part.Content, context.RequestAborted);
        switch (outcome)
        {
            case FileTaken taken:
                var description = FileDescription.Of(taken.File, address.Value);
                return TypedResults.Created($"/api/files/{taken.File.Id}", description);
            case FileRefused refused:
                return Problems.Invalid(
                    context.Request,
                    [new("file", Domain.Validation.FaultSeverity.Error, refused.Reason, part.Name)]);
            default:
                return Problems.Of(StatusCodes.Status403Forbidden, "The caller may add no files.");
        }
    }

    private static async Task<IResult> GetAsync(
        string id, HttpContext context, FileStore files, IOptions<PublicAddressOptions> address) =>
        await files.FindAsync(id, context.RequestAborted) is { } file && file.AgencyId == CallerOf(context).AgencyId
            ? TypedResults.Ok(FileDescription.Of(file, address.Value))
            : NotFound();

    private static async Task<IResult> RemoveAsync(string id, HttpContext context, FileStore files)
    {
        var caller = CallerOf(context);
        if (await files.FindAsync(id, context.RequestAborted) is not { } file || file.AgencyId != caller.AgencyId)
            return NotFound();
        return await files.RemoveAsync(id, caller.Actor, context.RequestAborted) switch
        {
            FileRemoval.Removed => TypedResults.NoContent(),
            FileRemoval.NotFound => NotFound(),
            FileRemoval.Public => Problems.Of(
                StatusCodes.Status409Conflict, "Something published names the file, or did; it stays."),
            _ => Problems.Of(StatusCodes.Status409Conflict, "Something not yet published names the file."),
        };
    }

    private static ProblemHttpResult NotFound() =>
        Problems.Of(StatusCodes.Status404NotFound, "The caller's agency has no such file.");

    private static Caller CallerOf(HttpContext context) => CallerClaims.Find(context.User)!;
}
