namespace ConsumerSafety.Web.Regulators.Signals;

/// <summary>Where the pages of signals are, without language.</summary>
internal static class SignalPaths
{
    /// <summary>The list.</summary>
    public const string Home = "/console/signals";

    /// <summary>A signal.</summary>
    public static string Of(string id) => $"{Home}/{Uri.EscapeDataString(id)}";
}
