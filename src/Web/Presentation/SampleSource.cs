namespace ConsumerSafety.Web.Presentation;

/// <summary>
/// Tells invented notices from real ones by where their original is said to lie: names that RFC 2606 keeps for
/// examples, where nobody can publish anything.
/// </summary>
internal static class SampleSource
{
    // RFC 2606, section 2 (top-level names) and section 3 (second-level names).
    private static readonly string[] s_reserved =
        ["test", "example", "invalid", "localhost", "example.com", "example.net", "example.org"];

    /// <summary>Whether an original at this address can exist nowhere; false without an address.</summary>
    public static bool Is(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && s_reserved.Any(name => $".{uri.IdnHost}".EndsWith($".{name}", StringComparison.OrdinalIgnoreCase));
}
