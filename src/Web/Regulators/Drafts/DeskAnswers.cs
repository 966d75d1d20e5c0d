using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>What a page answers when the desk did not do what was asked, and why, in words.</summary>
internal static class DeskAnswers
{
    /// <summary>A bare answer, where there is no form to say more in.</summary>
    public static IActionResult Refuse(this PageModel page, DraftOutcome outcome) => outcome switch
    {
        DraftForbidden => page.Forbid(),
        DraftInvalid => page.BadRequest(),
        DraftConflict or DraftRefused or DraftMovedOn => page.StatusCode(StatusCodes.Status409Conflict),
        _ => page.NotFound(),
    };

    /// <summary>The status of a page that says why.</summary>
    public static int Status(DraftOutcome outcome) => outcome switch
    {
        DraftForbidden => StatusCodes.Status403Forbidden,
        DraftConflict or DraftRefused or DraftMovedOn => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>Why, in words; null where faults at the fields say it.</summary>
    public static LocalizedText? Reason(DraftOutcome outcome) => outcome switch
    {
        DraftForbidden forbidden => forbidden.Reason,
        DraftRefused refused => refused.Reason,
        DraftConflict => ReviewTexts.Overtaken,
        DraftMovedOn => ReviewTexts.MovedOn,
        _ => null,
    };
}
