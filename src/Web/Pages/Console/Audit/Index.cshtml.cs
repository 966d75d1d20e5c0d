using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Auditing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Audit;

/// <summary>The audit log for those who read it all, and its verification.</summary>
[NeedsPermission(Permission.ReadAudit)]
public sealed class IndexModel(
    Language language, AuditService service, AuditChecker checker, TimeProvider time) : ConsolePage(language)
{
    private const int PageSize = 50;

    /// <summary>Which entries, as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public AuditQuery Query { get; set; } = new();

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>What is wrong with the filter.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>The entries.</summary>
    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>The address of the next page; null at the end.</summary>
    public string? Older { get; private set; }

    /// <summary>The last verification; null when there was none.</summary>
    public AuditCheck? Check { get; private set; }

    /// <summary>Whether it goes on.</summary>
    public bool IsChecking => Check?.IsRunning(time.GetUtcNow()) == true;

    /// <summary>The address of a file of everything that is found.</summary>
    public string FileAddress(string ending) => $"/api/audit/entries.{ending}{QueryOf(null)}";

    /// <summary>Shows the entries.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        Name(AuditTexts.Audit, "/console/audit");
        Check = await checker.FindLatestAsync(HttpContext.RequestAborted);
        switch (await service.ReadAsync(Caller, Query, Before, PageSize, HttpContext.RequestAborted))
        {
            case AuditOutcome.Found found:
                Lines = found.Lines;
                Older = found.Next is { } next ? Language.Path("/console/audit") + QueryOf(next) : null;
                return Page();
            case AuditOutcome.Invalid invalid:
                Faults.Add(invalid.Faults);
                return Page();
            default:
                return Forbid();
        }
    }

    /// <summary>Has the log verified.</summary>
    public async Task<IActionResult> OnPostVerifyAsync()
    {
        // One that runs already is as good as a new one.
        await checker.StartAsync(Caller, HttpContext.RequestAborted);
        return LocalRedirect(Language.Path("/console/audit") + "#verification");
    }

    private QueryString QueryOf(long? before)
    {
        var builder = new QueryBuilder();
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
        [
            ("Type", Query.Type), ("Id", Query.Id), ("Actor", Query.Actor), ("Action", Query.Action),
            ("From", Query.From), ("Until", Query.Until),
            ("Before", before?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ])
            if (!string.IsNullOrWhiteSpace(value))
                builder.Add(name, value);
        return builder.ToQueryString();
    }
}
