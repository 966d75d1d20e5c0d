using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Accounts.Sessions;

/// <summary>Asks the database about each cookie, and tells people and programs apart that have not signed in.</summary>
internal sealed class SessionEvents(SessionService sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // What is public is the same for everybody, and is shown when the database is down.
        if (!SessionPaths.Contains(context.Request.Path))
        {
            context.RejectPrincipal();
            return;
        }
        var caller = await sessions.FindAsync(context.Principal!, context.HttpContext.RequestAborted);
        if (caller is not null)
        {
            context.ReplacePrincipal(caller);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!SessionPaths.IsForPeople(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        context.Response.Redirect(SessionPaths.SignIn(context.Request));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
