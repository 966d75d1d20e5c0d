namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Where the pages of drafts are, without language.</summary>
internal static class DraftPaths
{
    /// <summary>The lists.</summary>
    public const string Home = "/console/notices";

    /// <summary>Where a new one is begun.</summary>
    public const string New = Home + "/new";

    /// <summary>A draft.</summary>
    public static string Of(string id) => $"{Home}/drafts/{Uri.EscapeDataString(id)}";

    /// <summary>Something of a draft: <c>edit</c>, <c>preview</c>.</summary>
    public static string Of(string id, string part) => $"{Of(id)}/{part}";

    /// <summary>A published notice, to be changed.</summary>
    public static string Notice(string id) => $"{Home}/published/{Uri.EscapeDataString(id)}";

    /// <summary>Two versions of a published notice side by side.</summary>
    public static string Compare(string id) => $"{Notice(id)}/versions";
}
