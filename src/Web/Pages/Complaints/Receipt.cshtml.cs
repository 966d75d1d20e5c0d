using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Complaints;

/// <summary>
/// Number and passphrase of what was just sent, for the browser that sent it, until it says it has them.
/// </summary>
public sealed class ReceiptModel(Language language, FormDesk desk, ComplaintCookies cookies, Timeline timeline)
    : ComplaintPage(language)
{
    /// <summary>What is told; null when there is nothing to tell.</summary>
    public FormReceipt? Receipt { get; private set; }

    /// <summary>The name of the agency it lies with.</summary>
    public string Agency { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync()
    {
        Name(ComplaintTexts.Received, "/complain/receipt");
        return TryAsync(async () =>
        {
            var found = await desk.FindAsync(cookies.FindForm(HttpContext), HttpContext.RequestAborted);
            if (found is OpenForm.Typed)
                return LocalRedirect(Language.Path("/complain/review"));
            if (found is not OpenForm.Sent sent)
                return PageWith(StatusCodes.Status404NotFound);
            Receipt = sent.Receipt;
            Agency = timeline.Agency(sent.Receipt.AgencyId, Language);
            // Who sent it has no need to type what was just shown.
            cookies.Open(HttpContext, sent.Receipt.Id, sent.Receipt.Number);
            return Page();
        });
    }

    /// <summary>Forgets it.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        Name(ComplaintTexts.Received, "/complain/receipt");
        return TryAsync(async () =>
        {
            if (cookies.FindForm(HttpContext) is { } token
                && await desk.FindAsync(token, HttpContext.RequestAborted) is OpenForm.Sent)
                await desk.RemoveAsync(token, HttpContext.RequestAborted);
            cookies.EndForm(HttpContext);
            return LocalRedirect(Language.Path("/complaints"));
        });
    }
}
