namespace ConsumerSafety.Web.Site;

/// <summary>The paths that programs call; they answer for their own faults, not with pages.</summary>
internal static class ProgramPaths
{
    private static readonly PathString[] s_roots = 
        ["/odata", "/downloads", "/files", "/api", "/open311", "/openapi", "/feeds", "/en/feeds", "/health"];

    /// <summary>Whether a path is one of them.</summary>
    public static bool Contains(PathString path) => s_roots.Any(root => path.StartsWithSegments(root));
}
