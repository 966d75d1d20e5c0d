using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Complaints;

/// <summary>The queue of complaints, what is overdue and due soon first.</summary>
[NeedsPermission(Permission.WorkComplaints, Permission.AssignComplaints)]
public sealed class IndexModel(Language language, CaseQueue queue, Vocabulary vocabulary) : ConsolePage(language)
{
    /// <summary>What is shown of the queue.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public QueueForm Form { get; set; } = new();

    /// <summary>The lists that codes come from.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The page of the queue.</summary>
    public QueuePage Found { get; private set; } = null!;

    /// <summary>Which page it is.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>The views that the caller keeps.</summary>
    public IReadOnlyList<ComplaintView> Views { get; private set; } = [];

    /// <summary>A number that was looked for and is not there; null otherwise.</summary>
    public string? Missing { get; private set; }

    /// <summary>What is wrong with a form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Shows the queue, or the complaint with a number.</summary>
    public async Task<IActionResult> OnGetAsync(string? number)
    {
        if (!string.IsNullOrWhiteSpace(number))
        {
            if (await queue.FindAsync(Caller, number, HttpContext.RequestAborted) is { } found)
                return Redirect(Language.Path(CasePaths.Of(found.Id)));
            Missing = number.Trim();
            Faults.Add("number", CaseworkTexts.UnknownNumber);
        }
        return await ShowAsync();
    }

    /// <summary>Keeps the filter under a name.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string? name)
    {
        if (await queue.KeepViewAsync(Caller, name, Form.Query(), HttpContext.RequestAborted))
            return Redirect(Language.Path(Form.Address()));
        Faults.Add("name", CaseworkTexts.ViewRefused);
        return await ShowAsync();
    }

    /// <summary>Forgets a view.</summary>
    public async Task<IActionResult> OnPostForgetAsync(string name)
    {
        await queue.ForgetViewAsync(Caller, name, HttpContext.RequestAborted);
        return Redirect(Language.Path(Form.Address()));
    }

    private async Task<IActionResult> ShowAsync()
    {
        Name(CaseworkTexts.Complaints, CasePaths.Home);
        var filter = Form.Read();
        if (await queue.ReadAsync(Caller, filter, HttpContext.RequestAborted) is not { } found)
            return Forbid();
        (Found, PageNumber) = (found, filter.Page);
        Views = await queue.ReadViewsAsync(Caller, HttpContext.RequestAborted);
        return Page();
    }
}
