using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Complaints;

/// <summary>The page of the form where files are added; each is kept as soon as it has come.</summary>
[RequestSizeLimit(EvidencePost.MostBytes)]
[IgnoreAntiforgeryToken] // EvidencePost asks for it before it reads a file.
public sealed class EvidenceModel(
    Language language, FormDesk desk, FormEvidence evidence, EvidencePost post, ComplaintCookies cookies)
    : ComplaintPage(language)
{
    /// <summary>The files.</summary>
    public IReadOnlyList<EvidenceUpload> Files { get; private set; } = [];

    /// <summary>Which files were not taken, and why.</summary>
    public IReadOnlyList<LocalizedText> Refusals { get; private set; } = [];

    /// <summary>Whether somebody comes from the review to change something.</summary>
    public bool IsEdit => Request.Query["edit"] == "1";

    private string Here => Language.Path(ComplainModel.PathOf(FormStep.Evidence)) + (IsEdit ? "?edit=1" : "");

    /// <summary>Shows the page.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync(async token =>
    {
        Files = await evidence.ReadAsync(token, HttpContext.RequestAborted);
        return Page();
    });

    /// <summary>Takes files in, or drops one, and goes on.</summary>
    public Task<IActionResult> OnPostAsync() => ShowAsync(async token =>
    {
        var stop = HttpContext.RequestAborted;
        var posted = await post.ReadAsync(
            HttpContext, (name, content) => evidence.ReceiveAsync(token, name, content, Network, stop));
        if (posted is null)
            return BadRequest();
        if (posted["remove"] is { } id)
            await evidence.RemoveAsync(token, id, stop);
        // Uploaded by the script of the page.
        foreach (var uploaded in posted.All("EvidenceIds"))
            await evidence.AttachAsync(token, uploaded, stop);
        Refusals = posted.Refusals;
        if (Refusals.Count == 0)
            return LocalRedirect(posted["go"] == "next" ? Language.Path(NextPath) : Here);
        Files = await evidence.ReadAsync(token, stop);
        return PageWith(StatusCodes.Status422UnprocessableEntity);
    });

    private string NextPath => IsEdit ? "/complain/review" : ComplainModel.PathOf(FormStep.Evidence + 1);

    private Task<IActionResult> ShowAsync(Func<string, Task<IActionResult>> go)
    {
        Name(ComplaintTexts.Title, ComplainModel.PathOf(FormStep.Evidence));
        return TryAsync(async () =>
        {
            var token = cookies.FindForm(HttpContext);
            return await desk.FindAsync(token, HttpContext.RequestAborted) switch
            {
                OpenForm.Typed => await go(token!),
                OpenForm.Sent => LocalRedirect(Language.Path("/complain/receipt")),
                // Who sends a form without a token of this site learns nothing either.
                _ => HttpMethods.IsPost(Request.Method) && await post.ReadAsync(HttpContext, Ignore) is null
                    ? BadRequest()
                    : LocalRedirect(Language.Path("/complain")),
            };
        });
    }

    private static Task<EvidenceOutcome> Ignore(string name, Stream content) =>
        Task.FromResult<EvidenceOutcome>(new EvidenceOutcome.Gone());
}
