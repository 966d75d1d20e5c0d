using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Signals;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Signals;

/// <summary>What stands out among complaints, the newest first.</summary>
[NeedsPermission(Permission.ReadSignals)]
public sealed class IndexModel(Language language, SignalDesk desk, Vocabulary vocabulary) : ConsolePage(language)
{
    /// <summary>What is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public SignalForm Form { get; set; } = new();

    /// <summary>The lists that codes come from.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The page of signals.</summary>
    public SignalPage Found { get; private set; } = null!;

    /// <summary>Which page it is.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Name(SignalTexts.Signals, SignalPaths.Home);
        var filter = Form.Read();
        if (await desk.ReadAsync(Caller, filter, cancellationToken) is not { } found)
            return Forbid();
        (Found, PageNumber) = (found, filter.Page);
        return Page();
    }

    /// <summary>Asks for a search.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await desk.RequestRunAsync(Caller, cancellationToken) is null
            ? Forbid()
            : Redirect(Language.Path(Form.Address()));
}
