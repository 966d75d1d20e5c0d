using System.Globalization;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>What programs are answered for each outcome of the desks.</summary>
internal static class DraftAnswers
{
    /// <summary>The tag of a version of a draft.</summary>
    public static string Tag(Draft draft) => string.Create(CultureInfo.InvariantCulture, $"\"{draft.Version}\"");

    /// <summary>The answer; <paramref name="isNew"/> when the draft has just been begun.</summary>
    public static IResult Of(HttpContext context, Caller caller, DraftOutcome outcome, bool isNew = false) =>
        outcome switch
        {
            DraftDone done => Done(context, caller, done.Draft, isNew),
            DraftForbidden forbidden => Problems.Of(StatusCodes.Status403Forbidden, In(context, forbidden.Reason)),
            DraftInvalid invalid => Problems.Invalid(context.Request, invalid.Faults),
            DraftRefused refused => Problems.Of(StatusCodes.Status409Conflict, In(context, refused.Reason)),
            DraftConflict conflict => Overtaken(context, conflict.Current),
            DraftMovedOn moved => MovedOn(moved),
            _ => NotFound(),
        };

    /// <summary>There is none, or none the caller may know of.</summary>
    public static ProblemHttpResult NotFound() =>
        Problems.Of(StatusCodes.Status404NotFound, "There is no such draft or notice.");

    private static IResult Done(HttpContext context, Caller caller, Draft draft, bool isNew)
    {
        context.Response.Headers.ETag = Tag(draft);
        var view = DraftView.Of(draft, caller);
        return isNew
            ? TypedResults.Created($"{ApiGroup.Prefix}/drafts/{draft.Id}", view)
            : TypedResults.Ok(view);
    }

    private static ProblemHttpResult Overtaken(HttpContext context, Draft current)
    {
        context.Response.Headers.ETag = Tag(current);
        return Problems.Of(
            StatusCodes.Status412PreconditionFailed,
            $"The draft was changed meanwhile and has the version {Tag(current)}: read it again, and repeat what still "
            + "holds.");
    }

    private static ProblemHttpResult MovedOn(DraftMovedOn moved)
    {
        var merge = NoticeMerge.Merge(moved.Base, moved.Draft.Content, moved.Theirs);
        return TypedResults.Problem(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The notice has the version {moved.Theirs.Version} by now; the draft was made from "
                + $"{moved.Base.Version}. Merge them and PUT the result with BaseVersion {moved.Theirs.Version}."),
            statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?>
            {
                ["baseVersion"] = moved.Base.Version,
                ["presentVersion"] = moved.Theirs.Version,
                ["base"] = ContentReader.Write(moved.Base),
                ["mine"] = ContentReader.Write(moved.Draft.Content),
                ["theirs"] = ContentReader.Write(moved.Theirs),
                ["merged"] = ContentReader.Write(merge.Merged),
                ["conflicts"] = merge.Conflicts,
            });
    }

    private static string In(HttpContext context, Domain.Validation.LocalizedText text) =>
        text.In(Problems.LanguageOf(context.Request));
}
