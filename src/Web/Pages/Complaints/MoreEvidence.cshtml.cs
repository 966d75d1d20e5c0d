using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Complaints;

/// <summary>The evidence of a complaint for who has shown number and passphrase, to save and to add to.</summary>
[RequestSizeLimit(EvidencePost.MostBytes)]
[IgnoreAntiforgeryToken] // EvidencePost asks for it before it reads a file.
public sealed class MoreEvidenceModel(
    Language language, PersonDesk desk, PersonEvidence evidence, EvidenceDesk uploads, EvidencePost post,
    ComplaintCookies cookies) : ComplaintPage(language)
{
    /// <summary>The complaint.</summary>
    public PersonView View { get; private set; } = null!;

    /// <summary>Which files were not taken, and why.</summary>
    public IReadOnlyList<LocalizedText> Refusals { get; private set; } = [];

    /// <summary>Whether files were just added.</summary>
    public bool IsDone => Request.Query["done"] == "1";

    /// <summary>Where the files lie.</summary>
    public string Path => PathOf(View.Complaint.Number);

    // Not a parameter: whoever binds one reads the form, and the files in it.
    private string? Number => ComplaintNumber.Read(RouteData.Values["number"]?.ToString());

    /// <summary>Shows the files.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync(id => SeeAsync(id, StatusCodes.Status200OK));

    /// <summary>Sends a file, or its small form.</summary>
    public Task<IActionResult> OnGetFileAsync(string? id, bool preview) =>
        ShowAsync(async complaintId => FileAddress.IsId(id)
            && await evidence.OpenAsync(complaintId, id!, preview, HttpContext.RequestAborted) is { } open
                ? new EvidenceResult(open, preview)
                : NotFound());

    /// <summary>Adds files.</summary>
    public Task<IActionResult> OnPostAsync() => ShowAsync(async complaintId =>
    {
        var stop = HttpContext.RequestAborted;
        var posted = await post.ReadAsync(
            HttpContext, (name, content) => uploads.TakeAsync(name, content, Network, stop));
        if (posted is null)
            return BadRequest();
        List<string> ids =
        [
            .. posted.Files.Select(file => (file.Outcome as EvidenceOutcome.Taken)?.File.Id).OfType<string>(),
            .. posted.All("EvidenceIds"),
        ];
        Refusals = posted.Refusals;
        if (ids.Count == 0 && Refusals.Count == 0)
            Refusals = [ComplaintTexts.NoFileChosen];
        if (ids.Count > 0 && await evidence.AddAsync(complaintId, ids, stop) is var outcome
            && outcome is not PersonMoveOutcome.Done)
            Refusals = [.. Refusals, outcome is PersonMoveOutcome.Invalid invalid
                ? invalid.Expected
                : ComplaintTexts.NotNow];
        return Refusals.Count == 0
            ? LocalRedirect(PathOf(Number!) + "?done=1")
            : await SeeAsync(complaintId, StatusCodes.Status422UnprocessableEntity);
    });

    private async Task<IActionResult> SeeAsync(string id, int status)
    {
        if (await desk.FindAsync(id, HttpContext.RequestAborted) is not { } view)
            return LocalRedirect(Language.Path("/complaints"));
        View = view;
        return PageWith(status);
    }

    private Task<IActionResult> ShowAsync(Func<string, Task<IActionResult>> go)
    {
        Name(ComplaintTexts.Evidence, "/complaints");
        return TryAsync(async () =>
        {
            if (Number is { } read && cookies.FindOpen(HttpContext, read) is { } id)
                return await go(id);
            return HttpMethods.IsPost(Request.Method)
                ? BadRequest()
                : LocalRedirect(Language.Path("/complaints"));
        });
    }

    private string PathOf(string number) => Language.Path($"/complaints/{number}/evidence");
}
