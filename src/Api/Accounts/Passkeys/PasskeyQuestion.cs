using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Passkeys;

/// <summary>What was asked of the browser, which Identity keeps in a cookie for a few minutes.</summary>
internal static class PasskeyQuestion
{
    /// <summary>It; null when nothing was asked or it is too long ago, which Identity would throw at.</summary>
    public static async Task<ClaimsPrincipal?> FindAsync(HttpContext context) =>
        (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
}
