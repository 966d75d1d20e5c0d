namespace ConsumerSafety.Domain.Publishing;

/// <summary>
/// Instants as programs write them, RFC 3339. Without an offset they would be taken for the local time of whatever
/// machine reads them.
/// </summary>
public static class InstantText
{
    /// <summary>Whether a text ends in <c>Z</c> or an offset such as <c>+08:00</c>.</summary>
    public static bool HasOffset(string? text) =>
        text is [.., 'Z'] or [.., '+' or '-', >= '0' and <= '9', >= '0' and <= '9', ':', _, _]
        && text.Contains('T', StringComparison.Ordinal);
}
