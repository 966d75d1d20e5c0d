using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Complaints.Privacy;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Complaints;

/// <summary>What of the agency's complaints is destroyed soon, and how long what is kept.</summary>
[NeedsPermission(Permission.WorkComplaints, Permission.AssignComplaints)]
public sealed class RetentionModel(Language language, RetentionDesk desk) : ConsolePage(language)
{
    /// <summary>What is destroyed soon, the next first.</summary>
    public IReadOnlyList<ExpiringComplaint> Expiring { get; private set; } = [];

    /// <summary>How long what is kept.</summary>
    public IReadOnlyList<RetentionPeriod> Periods => desk.Periods;

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        Name(RetentionTexts.Retention, CasePaths.Retention);
        if (await desk.ReadAsync(Caller, HttpContext.RequestAborted) is not { } expiring)
            return Forbid();
        Expiring = expiring;
        return Page();
    }
}
