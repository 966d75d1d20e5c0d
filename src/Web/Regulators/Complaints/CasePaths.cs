namespace ConsumerSafety.Web.Regulators.Complaints;

/// <summary>Where the pages of casework are, without language.</summary>
internal static class CasePaths
{
    /// <summary>The queue.</summary>
    public const string Home = "/console/complaints";

    /// <summary>What is destroyed soon.</summary>
    public const string Retention = "/console/retention";

    /// <summary>A complaint.</summary>
    public static string Of(string id) => $"{Home}/{Uri.EscapeDataString(id)}";

    /// <summary>What is published of a complaint.</summary>
    public static string AccountOf(string id) => $"{Of(id)}/account";
}
