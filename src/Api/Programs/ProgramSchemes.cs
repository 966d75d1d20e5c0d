using System.Security.Claims;

namespace ConsumerSafety.Api.Programs;

/// <summary>The ways in which programs say who they are.</summary>
public static class ProgramSchemes
{
    /// <summary>With an API key.</summary>
    public const string ApiKey = "ApiKey";

    /// <summary>What the names of the schemes of other identity providers' tokens begin with.</summary>
    public const string TokenPrefix = "Token:";

    /// <summary>
    /// Whether somebody came as a program does: not with a cookie, which browsers send by themselves.
    /// </summary>
    public static bool IsOfProgram(ClaimsPrincipal user) =>
        user.Identity?.AuthenticationType is { } type
        && (type == ApiKey || type.StartsWith(TokenPrefix, StringComparison.Ordinal));
}
