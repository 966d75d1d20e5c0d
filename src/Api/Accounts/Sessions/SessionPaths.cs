using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Accounts.Sessions;

/// <summary>The paths where it matters who somebody is.</summary>
public static class SessionPaths
{
    private static readonly PathString s_english = "/en";
    private static readonly PathString s_console = "/console";
    private static readonly PathString s_api = "/api";
    private static readonly PathString s_files = "/files";

    /// <summary>Whether a path is one of them.</summary>
    public static bool Contains(PathString path) =>
        IsForPeople(path) || path.StartsWithSegments(s_api) || path.StartsWithSegments(s_files);

    /// <summary>Whether a path is a page of the console.</summary>
    public static bool IsForPeople(PathString path) =>
        path.StartsWithSegments(s_console)
        || (path.StartsWithSegments(s_english, out var rest) && rest.StartsWithSegments(s_console));

    /// <summary>Where somebody signs in to be sent back to what was asked for.</summary>
    public static string SignIn(HttpRequest request)
    {
        var language = request.Path.StartsWithSegments(s_english) ? s_english : default;
        // What was posted is gone by then, so the console itself is where to go on.
        var wanted = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "";
        return language + s_console + "/sign-in"
            + (wanted.Length == 0 ? default : QueryString.Create("returnUrl", wanted));
    }
}
