using System.Security.Claims;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.OwnAccount;

/// <summary>The own account, and where one is signed in with it.</summary>
public sealed class IndexModel(Language language, SessionService sessions) : ConsolePage(language)
{
    private const string Path = "/console/account";

    /// <summary>The sessions that are not over.</summary>
    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    /// <summary>The one that looks at the page.</summary>
    public string SessionId => User.FindFirstValue(CallerClaims.Session) ?? "";

    /// <summary>Whether somebody comes from ending sessions.</summary>
    public bool IsEnded => Request.Query["done"] == "sessions";

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Name(ConsoleTexts.OwnAccount, Path);
        Sessions = await sessions.ReadAsync(Caller.AccountId, HttpContext.RequestAborted);
    }

    /// <summary>Ends one session of the own account.</summary>
    public async Task<IActionResult> OnPostEndAsync(string? id) =>
        await sessions.EndAsync(Caller.AccountId, id ?? "", HttpContext.RequestAborted) ? Ended() : NotFound();

    /// <summary>Ends every session but this one.</summary>
    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await sessions.EndOthersAsync(Caller.AccountId, SessionId, HttpContext.RequestAborted);
        return Ended();
    }

    private LocalRedirectResult Ended() => LocalRedirect(Language.Path(Path + "?done=sessions"));
}
