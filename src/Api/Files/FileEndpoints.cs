using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Files;

/// <summary>Gives files out at <c>/files/{id}/{name}</c>, and the small form of pictures beside them.</summary>
public static class FileEndpoints
{
    private const string Prefix = "/files";
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Whether a request is for a file; these are sent as they are kept.</summary>
    public static bool Contains(PathString path) => path.StartsWithSegments(Prefix);

    /// <summary>Maps them.</summary>
    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Prefix + "/{id}/thumbnail", s_methods, GetThumbnailAsync).ExcludeFromDescription();
        endpoints.MapMethods(Prefix + "/{id}/{name}", s_methods, GetAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> GetAsync(
        HttpContext context, string id, string name, FileStore files, ContentStore contents)
    {
        if (await FindAsync(context, id, files) is not { } file)
            return NotFound(context);
        // The name is for people; another than its own could say that the file is something else.
        return name == file.Name
            ? FileAnswer.Send(context, file, file.Content, contents)
            : Results.Redirect(FileAddress.Of(file));
    }

    private static async Task<IResult> GetThumbnailAsync(
        HttpContext context, string id, FileStore files, ContentStore contents) =>
        await FindAsync(context, id, files) is { Thumbnail: { } thumbnail } file
            ? FileAnswer.Send(context, file, thumbnail, contents)
            : NotFound(context);

    /// <summary>The file if the one who asks may read it: others learn nothing, not even that there is one.</summary>
    private static async Task<StoredFile?> FindAsync(HttpContext context, string id, FileStore files)
    {
        var file = FileAddress.IsId(id) ? await files.FindAsync(id, context.RequestAborted) : null;
        return file is null || file.State == FileState.Public || Allows(CallerClaims.Find(context.User), file)
            ? file
            : null;
    }

    private static bool Allows(Caller? caller, StoredFile file) =>
        caller is not null
        && (caller.Can(Permission.ReadDrafts, file.AgencyId)
            || (caller.AgencyId == file.AgencyId && FileIntake.Allows(caller)));

    private static IResult NotFound(HttpContext context)
    {
        // It may be public the next time, or the next one who asks may read it.
        context.Response.Headers.CacheControl = "no-store";
        return Results.Problem(
            "There is no such file, or it is not public.", statusCode: StatusCodes.Status404NotFound);
    }
}
