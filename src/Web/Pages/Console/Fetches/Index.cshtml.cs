using System.IO.Compression;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Fetching;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Fetches;

/// <summary>What is fetched from other authorities, and what came of it.</summary>
[NeedsPermission(Permission.ManageFetches)]
public sealed class IndexModel(Language language, FetchDesk desk) : ConsolePage(language)
{
    private const string Path = "/console/fetches";

    /// <summary>What is shown.</summary>
    public FetchOverview View { get; private set; } = null!;

    /// <summary>Whether a fetch has just been asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Requested { get; set; }

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        Name(FetchTexts.Fetches, Path);
        if (await desk.ReadAsync(Caller, HttpContext.RequestAborted) is not { } overview)
            return Forbid();
        View = overview;
        return Page();
    }

    /// <summary>Asks for a fetch.</summary>
    public async Task<IActionResult> OnPostAsync(string source) =>
        await desk.RequestAsync(Caller, source, HttpContext.RequestAborted) switch
        {
            FetchRequestOutcome.Requested => Redirect(Language.Path(Path + "?requested=true")),
            FetchRequestOutcome.Forbidden => Forbid(),
            FetchRequestOutcome.NotFound => NotFound(),
            _ => Redirect(Language.Path(Path)),
        };

    /// <summary>Gives the report of a run as CSV.</summary>
    public async Task<IActionResult> OnGetReportAsync(string run)
    {
        if (await desk.FindReportAsync(Caller, run, HttpContext.RequestAborted) is not { } packed)
            return NotFound();
        var report = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return File(report, "text/csv; charset=utf-8", "fetch-report.csv");
    }
}
