using System.Security.Claims;
using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <summary>
/// ASP.NET Core Identity's sign-in, but every sign-in begins a session in the database, and the cookie names only that.
/// </summary>
internal sealed class AccountSignIn(
    UserManager<AccountUser> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<AccountUser> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<AccountUser>> logger,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<AccountUser> confirmation, SessionService sessions)
    : SignInManager<AccountUser>(users, context, claims, options, logger, schemes, confirmation)
{
    public override Task<bool> CanSignInAsync(AccountUser user) =>
        Task.FromResult(user.Account.State == AccountState.Active);

    public override async Task SignInWithClaimsAsync(
        AccountUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        // Whoever signs in again in the same browser leaves no session behind that nobody can reach any more.
        if (CallerClaims.Find(Context.User) is { } caller
            && Context.User.FindFirstValue(CallerClaims.Session) is { } old)
            await sessions.EndAsync(caller.AccountId, old, Context.RequestAborted);
        var methods = additionalClaims.Where(claim => claim.Type == "amr").Select(claim => claim.Value);
        var ticket = await sessions.BeginAsync(user.Account, string.Join(' ', methods), Context);
        await Context.SignInAsync(AuthenticationScheme, ticket, new AuthenticationProperties());
    }
}
